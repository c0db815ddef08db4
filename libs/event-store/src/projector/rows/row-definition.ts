import { DataSource, type EntityMetadata, type QueryRunner, Table, type TableColumn } from 'typeorm';
import { type ReadModel } from '../read-model';
import { type CopyForm, copyFormOf } from './copy-rows';

export interface RowColumn {
  /** The field of the row. */
  readonly field: string;
  /** Quoted name in the table. */
  readonly name: string;
  /** As it stands in DDL: `text array`, `numeric(12,2)`. */
  readonly type: string;
  readonly isTime: boolean;
  readonly copied: CopyForm;
}

/** A read model's table, as its entity class states it. All SQL is unqualified: the search path says where. */
export interface RowDefinition {
  readonly model: ReadModel;
  /** Quoted table name. */
  readonly table: string;
  readonly columns: readonly RowColumn[];
  /** Without its key, which is made of all rows at once where nobody needs it before. */
  readonly createTable: readonly string[];
  readonly addKey: readonly string[];
  readonly createIndexes: readonly string[];
}

/** Reads entity classes without a connection. */
class Entities extends DataSource {
  async read(): Promise<void> {
    await this.buildMetadatas();
  }
}

const NOT_OF_A_ROW = ['enum', 'simple-enum', 'simple-array', 'simple-json', 'bytea', 'hstore'];

/** @throws Error naming the entity and column that cannot be a row of a read model */
export async function rowDefinitions(models: readonly ReadModel[]): Promise<readonly RowDefinition[]> {
  const entities = new Entities({
    type: 'postgres',
    entities: models.map(({ row }) => row),
    installExtensions: false,
  });
  await entities.read();
  const definitions = [];
  for (const model of models)
    definitions.push(await definitionOf(model, entities.getMetadata(model.row), entities));
  refuseRepeated(
    'name',
    models.map(({ name }) => name),
  );
  refuseRepeated(
    'table',
    definitions.map(({ table }) => table),
  );
  return definitions;
}

function refuseRepeated(what: string, names: readonly string[]): void {
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated) throw new Error(`Two read models have the ${what} ${repeated}.`);
}

async function definitionOf(
  model: ReadModel,
  metadata: EntityMetadata,
  entities: Entities,
): Promise<RowDefinition> {
  refuseWhatIsNoRow(model, metadata);
  const described = Table.create(metadata, entities.driver);
  const table = `"${metadata.tableName}"`;
  const runner = entities.createQueryRunner();
  runner.enableSqlMemory();
  const keyless = described.clone();
  for (const column of keyless.columns) column.isPrimary = false;
  await runner.createTable(keyless, false, false, false);
  const createTable = taken(runner);
  await runner.createPrimaryKey(described, ['key']);
  const addKey = taken(runner);
  // A copy: each index that is made is added to the table's own list.
  await runner.createIndices(described, [...described.indices]);
  const createIndexes = taken(runner);
  const own = (model.indexes ?? []).map((sql) => sql.replaceAll('{table}', table));
  return {
    model,
    table,
    createTable,
    addKey,
    createIndexes: [...createIndexes, ...own],
    columns: metadata.columns.map((column) => {
      const type = typeOf(entities, described.findColumnByName(column.databaseName));
      return {
        field: column.propertyName,
        name: `"${column.databaseName}"`,
        type,
        isTime: entities.driver.normalizeType(column).startsWith('timestamp'),
        copied: copyFormOf(type),
      };
    }),
  };
}

function taken(runner: QueryRunner): readonly string[] {
  const statements = runner.getMemorySql().upQueries.map(({ query }) => query);
  runner.clearSqlMemory();
  return statements;
}

function typeOf(entities: Entities, column: TableColumn | undefined): string {
  if (!column) throw new Error('An entity has a column that its table lacks.');
  return entities.driver.createFullType(column);
}

function refuseWhatIsNoRow({ name }: ReadModel, metadata: EntityMetadata): void {
  const { primaryColumns, relations, embeddeds, columns } = metadata;
  if (primaryColumns.length !== 1 || primaryColumns[0]?.propertyName !== 'key')
    throw new Error(`The rows of ${name} need the one primary column "key".`);
  if (relations.length > 0 || embeddeds.length > 0)
    throw new Error(`A row of ${name} has a relation or an embedded entity: it may have columns only.`);
  const strange = columns.find((column) => !isPlain(column));
  if (strange)
    throw new Error(
      `The column ${strange.propertyName} of ${name} is generated, transformed or of the type ` +
        `${String(strange.type)}: a row holds what its fold gave.`,
    );
}

function isPlain({
  type,
  transformer,
  isGenerated,
  generatedType,
}: EntityMetadata['columns'][number]): boolean {
  return !transformer && !isGenerated && !generatedType && !NOT_OF_A_ROW.includes(String(type));
}
