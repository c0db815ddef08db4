import { Inject, type Type } from '@nestjs/common';
import { type IQueryHandler, type Query, QueryHandler } from '@nestjs/cqrs';
import { type EntityManager } from 'typeorm';

/** Where a query reads: without a schema in the live tables, and without settings as everybody. */
export interface QueryGround {
  /** The schema whose tables or views stand in the place of the live ones. */
  readonly schema?: string;
  /** Settings of the database session for as long as the query runs: `diarium.reader` … */
  readonly settings?: Readonly<Record<string, string>>;
  /**
   * Makes the tables that a statement names and the schema lacks; false when there is nothing to make. The query is
   * asked again then, from its beginning.
   */
  readonly supply?: (statement: string) => Promise<boolean>;
}

/** Gives the tables of the read models to queries. */
export abstract class ReadModelTables {
  abstract read<Answer>(
    ground: QueryGround,
    work: (tables: EntityManager) => Promise<Answer>,
  ): Promise<Answer>;
}

const GROUND = Symbol('query ground');

/** Lets a query travel through the QueryBus with the ground on which it is answered. */
export function onGround<Asked extends object>(query: Asked, ground: QueryGround): Asked {
  Object.defineProperty(query, GROUND, { value: ground, enumerable: false, configurable: true });
  return query;
}

/** The ground that a query was given; an empty one for the live tables. */
export const groundOf = (query: object): QueryGround => (query as { [GROUND]?: QueryGround })[GROUND] ?? {};

type QueryClass<Asked> = new () => Asked;

/** A handler on the QueryBus, and the class of the query that it answers. */
export type QueryHandlerClass = Type<IQueryHandler> & { readonly query: Type<object> };

/** A query class and the function that answers it, as the QueryBus handles them. */
export interface QueryRouting {
  readonly query: QueryClass<object>;
  readonly answer: (query: object, tables: EntityManager) => Promise<unknown>;
}

/** Ties a query class to the function that answers it from the tables. */
export function query<Answer, Asked extends Query<Answer>>(
  queryClass: QueryClass<Asked>,
  answer: (asked: Asked, tables: EntityManager) => Promise<Answer>,
): QueryRouting {
  return { query: queryClass, answer: answer as unknown as QueryRouting['answer'] };
}

/** A QueryBus handler for each query of a capability. */
export function queryHandlers(routings: readonly QueryRouting[]): QueryHandlerClass[] {
  return routings.map(({ query: queryClass, answer }) => {
    class Handler {
      static readonly query = queryClass as Type<object>;

      constructor(@Inject(ReadModelTables) private readonly tables: ReadModelTables) {}

      async execute(given: object): Promise<unknown> {
        return this.tables.read(groundOf(given), (tables) => answer(given, tables));
      }
    }
    Object.defineProperty(Handler, 'name', { value: `${queryClass.name}Handler` });
    QueryHandler(queryClass as never)(Handler);
    return Handler;
  });
}
