import { query, readModel } from '@diarium/event-store';
import { Query } from '@nestjs/cqrs';
import { IsString } from 'class-validator';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { keyOf } from '../shared/streams';
import { type Initiative } from './case.events';
import { type CaseTemplateEvents, type TemplateWatch } from './case-template.events';

/** A kind of case, with what its cases begin with. */
@Entity('case_template')
export class CaseTemplateRow {
  /** `GNU#medborgarforslag` */
  @PrimaryColumn('text') key!: string;
  @Column('text') committee!: string;
  @Column('text') template!: string;
  @Column('text') caseType!: string;
  @Column('text', { nullable: true }) titlePattern!: string | null;
  @Column('text', { nullable: true }) classification!: string | null;
  @Column('text', { nullable: true }) initiative!: Initiative | null;
  @Column('text', { nullable: true }) handler!: string | null;
  @Column('jsonb') watches!: readonly TemplateWatch[];
}

export const caseTemplates = readModel<CaseTemplateEvents>()<CaseTemplateRow>({
  name: 'case-templates',
  version: 1,
  row: CaseTemplateRow,
  indexes: ['CREATE INDEX ON {table} (committee, template)'],
  keys: ({ stream, data }) => [`${keyOf(stream)}#${data.template}`],
  project: {
    CaseTemplateDefined: (_, { stream, data }, key) => ({ key, committee: keyOf(stream), ...data }),
    CaseTemplateWithdrawn: () => undefined,
  },
});

/** The templates of a committee in the order of their keys. */
export class ListCaseTemplates extends Query<readonly CaseTemplateRow[]> {
  @IsString() committee!: string;
}

export const listCaseTemplates = query(ListCaseTemplates, async ({ committee }, tables) =>
  tables.getRepository(CaseTemplateRow).find({ where: { committee }, order: { template: 'ASC' } }),
);
