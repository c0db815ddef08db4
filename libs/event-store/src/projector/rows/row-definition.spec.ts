import 'reflect-metadata';
import { Column, Entity, Index, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { type ReadModel } from '../read-model';
import { rowDefinitions } from './row-definition';

@Entity('case_list')
@Index(['committee', 'amount'])
class CaseRow {
  @PrimaryColumn('text') key!: string;
  @Column('text', { name: 'committee_name' }) committee!: string;
  @Column('numeric', { precision: 12, scale: 2, nullable: true }) amount!: string | null;
  @Column('text', { array: true }) words!: readonly string[];
  @Column('timestamptz') changedAt!: Date;
}

function model(row: new () => object, given: Partial<ReadModel> = {}): ReadModel {
  return { name: row.name, version: 1, row, keys: () => [], project: {}, ...given };
}

describe('the table of a read model', () => {
  it('follows from its entity class, with unqualified names', async () => {
    const indexes = ['CREATE INDEX ON {table} USING gin (words)'];
    const [definition] = await rowDefinitions([model(CaseRow, { indexes })]);
    expect(definition?.table).toBe('"case_list"');
    expect(definition?.createTable).toHaveLength(1);
    expect(definition?.createTable[0]).toMatch(
      /^CREATE TABLE "case_list" \("key" text NOT NULL, "committee_name" text NOT NULL, "amount" numeric\(12,2\)/,
    );
    expect(definition?.createTable[0]).not.toContain('PRIMARY KEY');
    expect(definition?.addKey).toEqual([
      expect.stringMatching(/^ALTER TABLE "case_list" ADD CONSTRAINT "PK_\w+" PRIMARY KEY \("key"\)$/),
    ]);
    expect(definition?.createIndexes).toEqual([
      expect.stringMatching(/^CREATE INDEX "IDX_\w+" ON "case_list" {2}\("committee_name", "amount"\)/),
      'CREATE INDEX ON "case_list" USING gin (words)',
    ]);
    expect(definition?.columns).toEqual([
      { field: 'key', name: '"key"', type: 'text', isTime: false, copied: 'plain' },
      { field: 'committee', name: '"committee_name"', type: 'text', isTime: false, copied: 'plain' },
      { field: 'amount', name: '"amount"', type: 'numeric(12,2)', isTime: false, copied: 'plain' },
      { field: 'words', name: '"words"', type: 'text array', isTime: false, copied: 'list' },
      {
        field: 'changedAt',
        name: '"changedAt"',
        type: 'TIMESTAMP WITH TIME ZONE',
        isTime: true,
        copied: 'plain',
      },
    ]);
  });

  it('needs the primary column "key" and no other', async () => {
    @Entity('no_key')
    class NoKey {
      @PrimaryColumn('text') id!: string;
    }
    @Entity('two_keys')
    class TwoKeys {
      @PrimaryColumn('text') key!: string;
      @PrimaryColumn('text') second!: string;
    }
    for (const row of [NoKey, TwoKeys])
      await expect(rowDefinitions([model(row)])).rejects.toThrow(
        `The rows of ${row.name} need the one primary`,
      );
  });

  it('holds what its fold gave, and nothing that the database or TypeORM makes', async () => {
    @Entity('generated')
    class Generated {
      @PrimaryGeneratedColumn('uuid') key!: string;
    }
    @Entity('transformed')
    class Transformed {
      @PrimaryColumn('text') key!: string;
      @Column('text', { transformer: { to: String, from: Number } }) count!: number;
    }
    @Entity('listed')
    class Listed {
      @PrimaryColumn('text') key!: string;
      @Column('simple-array') words!: string[];
    }
    @Entity('related')
    class Related {
      @PrimaryColumn('text') key!: string;
      @ManyToOne(() => CaseRow) other!: CaseRow;
    }
    for (const row of [Generated, Transformed, Listed])
      await expect(rowDefinitions([model(row)])).rejects.toThrow(
        `of ${row.name} is generated, transformed or of`,
      );
    await expect(rowDefinitions([model(Related), model(CaseRow)])).rejects.toThrow('has a relation');
  });

  it('and its name belong to one read model', async () => {
    await expect(rowDefinitions([model(CaseRow), model(CaseRow)])).rejects.toThrow('the name CaseRow');
    const other = model(CaseRow, { name: 'other' });
    await expect(rowDefinitions([model(CaseRow), other])).rejects.toThrow('the table "case_list"');
  });
});
