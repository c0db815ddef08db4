import { type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';

/**
 * The rows of one entity as the database gives them, each column under its name: no instances are made of them.
 * @param left columns that are not asked for
 */
export function plainRows<Row extends ObjectLiteral, Left extends keyof Row & string = never>(
  select: SelectQueryBuilder<Row>,
  ...left: readonly Left[]
): Promise<Omit<Row, Left>[]> {
  const { alias } = select;
  const columns = select.expressionMap.mainAlias?.metadata.columns ?? [];
  select.select([]);
  for (const { propertyName } of columns)
    if (!left.some((name) => name === propertyName))
      select.addSelect(`${alias}.${propertyName}`, propertyName);
  return select.getRawMany<Omit<Row, Left>>();
}
