import { Inject, type Type } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type DataSource } from 'typeorm';

/** Gives the tables of the read models to queries: as they are now. */
export abstract class ReadModelTables {
  abstract live(): Promise<DataSource>;
}

export interface QueryRouting<Query, Answer> {
  readonly query: new (...given: never[]) => Query;
  readonly answer: (query: Query, tables: DataSource) => Promise<Answer>;
}

/** Ties a query class to the function that answers it from the tables. */
export function query<Query extends object, Answer>(
  queryClass: new (...given: never[]) => Query,
  answer: (query: Query, tables: DataSource) => Promise<Answer>,
): QueryRouting<Query, Answer> {
  return { query: queryClass, answer };
}

/** A QueryBus handler for each query of a capability. */
export function queryHandlers(routings: readonly QueryRouting<never, unknown>[]): Type<IQueryHandler>[] {
  return routings.map(({ query: queryClass, answer }) => {
    class Handler {
      constructor(@Inject(ReadModelTables) private readonly tables: ReadModelTables) {}

      async execute(given: object): Promise<unknown> {
        return answer(given as never, await this.tables.live());
      }
    }
    Object.defineProperty(Handler, 'name', { value: `${queryClass.name}Handler` });
    QueryHandler(queryClass as never)(Handler);
    return Handler as Type<IQueryHandler>;
  });
}
