import { type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';

/** The rows of one entity as the database gives them, with every column under its name: no instances are made of them. */
export function plainRows<Row extends ObjectLiteral>(select: SelectQueryBuilder<Row>): Promise<Row[]> {
  const { alias } = select;
  const columns = select.expressionMap.mainAlias?.metadata.columns ?? [];
  select.select([]);
  for (const { propertyName } of columns) select.addSelect(`${alias}.${propertyName}`, propertyName);
  return select.getRawMany<Row>();
}
