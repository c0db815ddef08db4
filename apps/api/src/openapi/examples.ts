import examples from './operation-examples.json';

/** What an operation is asked and what it answers, as the example dossiers have it where they have it. */
export interface OperationExample {
  /** Of its path, its query string and its headers, by their names. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly answer?: unknown;
}

/** By the ids of the operations; `npm run examples` writes them, and tests check them. */
export const operationExamples = examples as Readonly<Record<string, OperationExample | undefined>>;

/** Values of paths and query strings by the names of their fields, where an operation has none of its own. */
export const fieldExamples: Readonly<Record<string, string | number | undefined>> = {
  case: 'GNU-2022-6',
  committee: 'GNU',
  day: '2022-11-07',
  decision: 'GNU-2022-34',
  document: 3,
  from: '2022-11-07',
  meeting: 'GNU-2022-11-07',
  number: 'GNU/6/2022',
  on: '2022-11-07',
  paragraph: 'GNU-2022-34',
  posting: 'GNU-2022-11-07',
  series: 'GNU-2022/case',
  today: '2022-12-31',
  year: 2022,
};
