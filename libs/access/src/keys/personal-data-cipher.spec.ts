import { randomBytes } from 'node:crypto';
import { EventRefused, type NewEvent, type PersonalField, type RecordedEvent } from '@diarium/event-store';
import fc from 'fast-check';
import { KEY_BYTES, lock } from './box';
import { type KeyRing } from './key-ring';
import { PersonalDataCipher } from './personal-data-cipher';
import { type DataKey } from './sealed-value';

const FIELDS: readonly PersonalField[] = [
  { path: 'handler', subject: 'handler' },
  { path: 'sender.name', subject: 'sender.id' },
  { path: 'sender.id', subject: 'sender.id' },
  { path: 'points[].people[].name', subject: 'points[].people[].id' },
  { path: 'subject', subject: 'about', orNobody: true },
];

/** Keys in memory, which can be lost and destroyed. */
class Keys {
  readonly bySubject = new Map<string, DataKey>();
  readonly erased = new Set<string>();
  readonly lost = new Set<string>();
  asked = 0;

  async forSubjects(subjects: ReadonlySet<string>): Promise<ReadonlyMap<string, DataKey>> {
    for (const subject of subjects) {
      const key = { id: randomBytes(12).toString('base64url'), subject, secret: randomBytes(KEY_BYTES) };
      if (!this.bySubject.has(subject)) this.bySubject.set(subject, key);
    }
    return this.bySubject;
  }

  async forIds(ids: ReadonlySet<string>): Promise<ReadonlyMap<string, DataKey | 'erased' | 'unknown'>> {
    this.asked += 1;
    const known = [...this.bySubject.values()].filter(({ id }) => ids.has(id));
    return new Map(
      known.map((key) => {
        const lost = this.lost.has(key.subject) ? 'unknown' : key;
        return [key.id, this.erased.has(key.subject) ? 'erased' : lost] as const;
      }),
    );
  }
}

let keys: Keys;
let cipher: PersonalDataCipher;
beforeEach(() => {
  keys = new Keys();
  cipher = new PersonalDataCipher(keys as unknown as KeyRing);
});

let last = 0;
const event = (data: unknown): RecordedEvent =>
  ({ id: `event-${(last += 1)}`, type: 'Happened', data }) as RecordedEvent;

const personalOf = (): readonly PersonalField[] => FIELDS;
const sealed = async (events: readonly NewEvent[]): Promise<readonly RecordedEvent[]> =>
  (await cipher.seal(events, personalOf)) as readonly RecordedEvent[];
const opened = async (events: readonly RecordedEvent[]): Promise<readonly unknown[]> =>
  (await cipher.open(events, personalOf)).map(({ data }) => data);

const letter = {
  title: 'Brev',
  handler: null,
  sender: { id: 'anna', name: 'Anna Ek', kind: 'private-person' },
};

describe('a text that may be about nobody', () => {
  it('is sealed where it is about somebody, and stored as it is where it is not', async () => {
    const [ofAnna, ofNobody] = [
      { subject: 'Anna Eks ansökan', about: 'anna' },
      { subject: 'Läskameror', about: null },
    ];
    const stored = await sealed([event(ofAnna), event(ofNobody)]);
    expect(JSON.stringify(stored[0])).not.toContain('Anna Ek');
    expect(stored[1]?.data).toEqual(ofNobody);
    expect(await opened(stored)).toEqual([ofAnna, ofNobody]);
    await expect(sealed([event({ subject: 'Läskameror' })])).rejects.toThrow('about whom');
  });
});

describe('personal data in an event', () => {
  const text = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' });
  const person = fc.record({ id: text, name: fc.option(text) });
  const data = fc.record({
    title: text,
    handler: fc.option(text),
    sender: fc.option(fc.record({ id: text, name: text })),
    points: fc.array(fc.record({ text, people: fc.array(person, { maxLength: 3 }) }), { maxLength: 3 }),
  });

  it('comes back as it was, whatever it is, and the rest is stored as it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(data, { minLength: 1, maxLength: 4 }), async (all) => {
        const events = all.map(event);
        const before = structuredClone(all);
        const stored = JSON.parse(JSON.stringify(await sealed(events))) as readonly RecordedEvent[];
        expect(await opened(stored)).toEqual(before);
        expect(events.map((it) => it.data)).toEqual(before);
        expect(stored.map((it) => (it.data as { title: string }).title)).toEqual(
          all.map(({ title }) => title),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('is not to be read in what is stored', async () => {
    const stored = JSON.stringify(await sealed([event(letter)]));
    expect(stored).not.toMatch(/anna/i);
    expect(stored).toMatch(/"title":"Brev".*"name":"pd1\.[\w-]{16}\.[\w-]+"/);
  });

  it('is the same to the reader when it was stored before anything was sealed', async () => {
    expect(await opened([event(letter)])).toEqual([letter]);
    expect(keys.asked).toBe(0);
  });

  it('takes the keys of a whole page at once', async () => {
    const stored = await sealed(Array.from({ length: 50 }, (_, n) => event({ handler: `h${n}` })));
    await opened(stored);
    expect(keys.asked).toBe(1);
  });

  it('of nobody is refused: there would be no key to destroy', async () => {
    await expect(sealed([event({ sender: { id: '', name: 'Anna' } })])).rejects.toThrow(
      /does not say about whom/,
    );
  });
});

describe('a sealed value', () => {
  type Stored = { sender: { id: string; name: string }; handler: string };
  const readName = async (it: RecordedEvent): Promise<string> =>
    ((await opened([it]))[0] as { sender: { name: string } }).sender.name;

  it.each<[string, (data: Stored, other: Stored) => unknown]>([
    [
      'one letter of it is changed',
      ({ sender }) => ({ sender: { ...sender, name: changedAtEnd(sender.name) } }),
    ],
    ['it is moved to another event', (_, other) => other],
    ['it is moved to another field', ({ sender }) => ({ sender: { name: sender.id } })],
    ['it is cut short', ({ sender }) => ({ sender: { name: sender.name.slice(0, -8) } })],
  ])('never opens when %s', async (_, tamper) => {
    const [one, other] = await sealed([event(letter), event(letter)]);
    const data = tamper(one?.data as Stored, other?.data as Stored);
    expect(await readName({ ...(one as RecordedEvent), data })).toMatch(/^\[oläslig [\w-]{8}\]$/);
  });

  it('of somebody who was erased opens as a mark, the same for one person and another for the next', async () => {
    const bo = { ...letter, sender: { id: 'bo', name: 'Bo' } };
    const stored = await sealed([event(letter), event(letter), event(bo)]);
    keys.erased.add('anna').add('bo');
    const [first, second, third] = await Promise.all(stored.map(readName));
    expect(first).toMatch(/^\[raderad [\w-]{8}\]$/);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('never holds half of a surrogate pair or a NUL: the log, which takes none, does not see under a seal', async () => {
    for (const text of ['L\udc00', 'L\0'])
      await expect(sealed([event({ handler: text })])).rejects.toThrow(EventRefused);
  });

  it('that was stored with half of a surrogate pair once halted the views for good, and opens as text', async () => {
    const given = event({ handler: 'Li' });
    await sealed([given]);
    const key = keys.bySubject.get('Li') as DataKey;
    const locked = lock(key.secret, Buffer.from('"L\\udc00\\u0000"'), `${given.id}\nhandler\nLi`);
    const handler = `pd1.${key.id}.${locked.toString('base64url')}`;
    expect(await opened([{ ...given, data: { handler } }])).toEqual([{ handler: 'L\ufffd\ufffd' }]);
  });

  it('whose key nobody has is not taken for an erased one', async () => {
    const [stored] = await sealed([event(letter)]);
    keys.lost.add('anna');
    expect(await readName(stored as RecordedEvent)).toMatch(/^\[oläslig /);
  });
});

function changedAtEnd(text: string): string {
  const at = text.length - 12;
  return text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
}
