import { Inject, type Type } from '@nestjs/common';
import { type IQueryHandler, type Query, QueryHandler } from '@nestjs/cqrs';
import { type DataSource } from 'typeorm';

/** Gives the tables of the read models to queries: as they are now. */
export abstract class ReadModelTables {
  abstract live(): Promise<DataSource>;
}

type QueryClass<Asked> = new () => Asked;

/** A query class and the function that answers it, as the QueryBus handles them. */
export interface QueryRouting {
  readonly query: QueryClass<object>;
  readonly answer: (query: object, tables: DataSource) => Promise<unknown>;
}

/** Ties a query class to the function that answers it from the tables. */
export function query<Answer, Asked extends Query<Answer>>(
  queryClass: QueryClass<Asked>,
  answer: (asked: Asked, tables: DataSource) => Promise<Answer>,
): QueryRouting {
  return { query: queryClass, answer: answer as unknown as QueryRouting['answer'] };
}

/** A QueryBus handler for each query of a capability. */
export function queryHandlers(routings: readonly QueryRouting[]): Type<IQueryHandler>[] {
  return routings.map(({ query: queryClass, answer }) => {
    class Handler {
      constructor(@Inject(ReadModelTables) private readonly tables: ReadModelTables) {}

      async execute(given: object): Promise<unknown> {
        return answer(given, await this.tables.live());
      }
    }
    Object.defineProperty(Handler, 'name', { value: `${queryClass.name}Handler` });
    QueryHandler(queryClass as never)(Handler);
    return Handler;
  });
}
