import { isSealed, keyIdOf, personalValues } from '@diarium/access';
import { type PersonalField, type RecordedEvent } from '@diarium/event-store';
import { type Register } from '@diarium/register';

const PAGE = 2000;

/** What the log holds about a person. */
export interface SubjectData {
  /** The first event in which something about the person stands unsealed; none in a log that was always sealed. */
  readonly plain: RecordedEvent | undefined;
  /** The events with data sealed by the person's key, opened. */
  readonly events: readonly RecordedEvent[];
  /** The texts of these data. */
  readonly texts: ReadonlySet<string>;
  /** Up to where the log was read. */
  readonly position: number;
}

type Ground = Pick<Register, 'store' | 'catalogue'>;

interface Subject {
  readonly subject: string;
  /** The id of the key of the person's data. */
  readonly key: string | undefined;
}

/** Reads the log for what it holds about a person, from a position on. */
export async function subjectData(
  { store, catalogue }: Ground,
  { subject, key }: Subject,
  from = 0,
): Promise<SubjectData> {
  const personalOf = ({ type }: RecordedEvent): readonly PersonalField[] =>
    catalogue.contract(type).personal ?? [];
  const found = { plain: undefined as RecordedEvent | undefined, events: [] as RecordedEvent[] };
  const texts = new Set<string>();
  const take = async (stored: RecordedEvent): Promise<void> => {
    const event = catalogue.lift(stored);
    const values = personalValues(event, personalOf(event));
    if (values.some((it) => it.subject === subject && !isSealed(it.value))) found.plain ??= event;
    const own = placesOf(values, key);
    if (own.length === 0) return;
    const [opened = event] = await catalogue.fromStored([stored]);
    found.events.push(opened);
    const readable = personalValues(opened, personalOf(opened));
    for (const text of own.flatMap((index) => textsIn(readable[index]?.value))) texts.add(text);
  };
  const types = catalogue.types.filter((type) => catalogue.contract(type).personal?.length);
  for (let after = from; ;) {
    const page = await store.readAll({ after, filter: { types }, limit: PAGE });
    for (const stored of page.events) await take(stored);
    after = page.position;
    if (page.atHead) return { ...found, texts, position: after };
  }
}

/** Which of the values are sealed with a key. */
const placesOf = (
  values: readonly { readonly value: unknown }[],
  key: string | undefined,
): readonly number[] =>
  key === undefined ? [] : values.flatMap(({ value }, index) => (keyIdOf(value) === key ? [index] : []));

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
