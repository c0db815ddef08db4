import {
  type NewEvent,
  type PayloadCipher,
  type PersonalField,
  type PersonalFieldsOf,
  type ReadEvent,
} from '@diarium/event-store';
import { changedAt, pathAt, segmentsOf, valueAt } from './field-paths';
import { type KeyRing, type NoKey } from './key-ring';
import { type DataKey, erasedMark, keyIdOf, openedValue, sealedValue, unreadableMark } from './sealed-value';

type Sealable = Pick<NewEvent, 'id' | 'type' | 'data'>;

interface Field {
  readonly path: ReturnType<typeof segmentsOf>;
  readonly subject: ReturnType<typeof segmentsOf>;
  readonly orNobody: boolean;
}

/** Seals each personal value with the key of the person it is about, and opens it with the same. */
export class PersonalDataCipher implements PayloadCipher {
  private readonly parsed = new WeakMap<readonly PersonalField[], readonly Field[]>();

  constructor(private readonly keys: KeyRing) {}

  async seal(events: readonly NewEvent[], personalOf: PersonalFieldsOf): Promise<readonly NewEvent[]> {
    const subjects = new Set<string>();
    this.overAll(events, personalOf, (value, { subject }) => {
      const person = subject();
      if (person !== undefined) subjects.add(person);
      return value;
    });
    if (subjects.size === 0) return events;
    const keys = await this.keys.forSubjects(subjects);
    return this.overAll(events, personalOf, (value, { subject, eventId, path }) => {
      const person = subject();
      return person === undefined
        ? value
        : sealedValue(value, keys.get(person) as DataKey, { eventId, path });
    });
  }

  async open<Event extends ReadEvent>(
    events: readonly Event[],
    personalOf: PersonalFieldsOf,
  ): Promise<readonly Event[]> {
    const ids = new Set<string>();
    this.overAll(events, personalOf, (value) => {
      const id = keyIdOf(value);
      if (id !== undefined) ids.add(id);
      return value;
    });
    if (ids.size === 0) return events;
    const keys = await this.keys.forIds(ids);
    return this.overAll(events, personalOf, (value, place) => opened(value, keys, place));
  }

  forget(): void {
    this.keys.forget();
  }

  private overAll<Event extends Sealable>(
    events: readonly Event[],
    personalOf: PersonalFieldsOf,
    change: (value: unknown, found: Found) => unknown,
  ): readonly Event[] {
    return events.map((event) => {
      const fields = this.fieldsOf(personalOf(event));
      let { data } = event;
      for (const { path, subject, orNobody } of fields)
        data = changedAt(data, path, (value, indices) =>
          change(value, {
            eventId: event.id,
            path: pathAt(path, indices),
            subject: () => subjectIn(event, valueAt(event.data, subject, indices), orNobody),
          }),
        );
      return data === event.data ? event : { ...event, data };
    });
  }

  private fieldsOf(personal: readonly PersonalField[]): readonly Field[] {
    const known = this.parsed.get(personal);
    if (known) return known;
    const fields = personal.map(({ path, subject, orNobody = false }) => ({
      orNobody,
      path: segmentsOf(path),
      subject: segmentsOf(subject),
    }));
    this.parsed.set(personal, fields);
    return fields;
  }
}

/** The personal values of an event as it is given, each with whom it is about. */
export function personalValues(
  event: NewEvent,
  personal: readonly PersonalField[],
): readonly { readonly value: unknown; readonly subject: unknown }[] {
  const found: { value: unknown; subject: unknown }[] = [];
  for (const { path, subject } of personal)
    changedAt(event.data, segmentsOf(path), (value, indices) => {
      found.push({ value, subject: valueAt(event.data, segmentsOf(subject), indices) });
      return value;
    });
  return found;
}

interface Found {
  readonly eventId: string;
  readonly path: string;
  /** Whom the value is about, undefined for nobody; only a plain event tells. */
  readonly subject: () => string | undefined;
}

function opened(value: unknown, keys: ReadonlyMap<string, DataKey | NoKey>, place: Found): unknown {
  const id = keyIdOf(value);
  if (id === undefined) return value;
  const key = keys.get(id);
  if (key === 'erased') return erasedMark(id);
  const plain = typeof key === 'object' ? openedValue(value as string, key, place) : undefined;
  return plain ? plain.value : unreadableMark(id);
}

function subjectIn({ type }: Sealable, subject: unknown, orNobody: boolean): string | undefined {
  if (orNobody && subject === null) return undefined;
  if (typeof subject === 'string' && subject !== '') return subject;
  throw new Error(`${type} holds personal data and does not say about whom.`);
}
