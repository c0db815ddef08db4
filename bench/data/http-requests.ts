import { COMMITTEES, registerOf, registration } from './case-life';
import { scattered } from './titles';

/** A request as autocannon takes it. */
export interface SentRequest {
  readonly method: 'GET' | 'POST';
  path: string;
  body?: string;
}

/** What the requests of one caller know of each other until the case is closed. */
export interface InCase {
  case?: string;
}

export interface Planned {
  readonly method: SentRequest['method'];
  readonly setupRequest: (request: SentRequest, known: InCase) => SentRequest | false;
  readonly onResponse?: (status: number, body: string, known: InCase) => void;
}

export type Kind = 'commands' | 'list' | 'file';

/** What both applications are asked; they have the same paths and bodies. */
export function requestsOf(kind: Kind, path: string, cases: number, salt: number): readonly Planned[] {
  let turn = salt;
  const next = (): number => scattered((turn += 1), 50);
  if (kind === 'list') return [get(() => `${path}/cases?${listPage(next())}`)];
  if (kind === 'file') return [get(() => `${path}/cases/${keyOf(next(), cases)}/file`)];
  return lifeOfCase(path, next);
}

const get = (pathOf: () => string): Planned => ({
  method: 'GET',
  setupRequest: (request) => ({ ...request, path: pathOf() }),
});

const post = (pathOf: (known: InCase) => string, body: () => object, answered?: Planned['onResponse']) => ({
  method: 'POST' as const,
  setupRequest: (request: SentRequest, known: InCase) => ({
    ...request,
    path: pathOf(known),
    body: JSON.stringify(body()),
  }),
  ...(answered ? { onResponse: answered } : {}),
});

/** A case is registered, gets a document and is closed. */
const lifeOfCase = (path: string, next: () => number): readonly Planned[] => [
  post(
    () => `${path}/cases`,
    () => registeredToday(next()),
    (_, body, known) => {
      known.case = keyIn(body);
    },
  ),
  post(
    (known) => `${path}/cases/${known.case}/documents`,
    () => document(next()),
  ),
  post(
    (known) => `${path}/cases/${known.case}/closing`,
    () => ({}),
  ),
];

/** The twin tells the key; Diarium the committee's register and the case's place in it. */
function keyIn(body: string): string {
  const { key, stream, revision } = JSON.parse(body) as { key?: string; stream?: string; revision?: number };
  return key ?? `${stream?.replace(/^register-/, '')}-${(revision ?? 0) + 1}`;
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** As registrars work: in this year's register of one of the committees. */
const registeredToday = (n: number): object => ({
  ...registration(n),
  year: Number(today().slice(0, 4)),
  date: { kind: 'received', on: today() },
});

const document = (n: number): object => ({
  direction: 'incoming',
  title: registration(n).title,
  arrived: today(),
  sender: { id: `p${n % 1000}`, name: 'Anna Nordström', kind: 'private-person' },
});

/** The first page of the whole list, and of what people narrow it to. */
function listPage(n: number): string {
  const { committee, year } = registerOf(n);
  const pages: Readonly<Record<string, string | number>>[] = [
    {},
    { committee },
    { committee, year },
    { year },
    { handler: `Handläggare ${1 + (n % 50)}` },
    { committee, status: n % 3 === 0 ? 'Stängt' : 'Öppet' },
  ];
  const fields = Object.entries(pages[n % pages.length] ?? {});
  return fields.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
}

function keyOf(n: number, cases: number): string {
  const { committee, year } = registerOf(n);
  return `${committee}-${year}-${1 + (n % Math.max(1, Math.floor(cases / 100)))}`;
}

/** Of whose registers the reader sees everything; of the others what is open. */
export const READERS_COMMITTEES = COMMITTEES.slice(0, 5);
