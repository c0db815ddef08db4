import { UnreadableEvent } from '../log/errors';
import { type NewEvent, type ReadEvent, type RecordedEvent } from '../log/event';
import { recordedEvent } from '../testing/recorded-event';
import { EventCatalogue } from './event-catalogue';
import { type EventContract, type Upcaster } from './event-contract';
import { openingOnly, type PayloadCipher, type PersonalFieldsOf } from './payload-cipher';

const meaning = '';

const caseOpened: EventContract = {
  version: 3,
  meaning,
  upcasters: {
    1: ({ name, ...rest }) => ({ ...rest, title: name }),
    2: (data) => ({ ...data, type: 'matter' }),
  },
};

function stored(type: string, version: number, data: unknown): RecordedEvent {
  return recordedEvent({ stream: 'case-1', type, version, data, position: 7 });
}

function withMetadata(metadata: unknown): RecordedEvent {
  return { ...stored('CaseOpened', 3, {}), metadata } as RecordedEvent;
}

function refusalOf(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return error;
  }
}

describe('reading a stored event', () => {
  const catalogue = new EventCatalogue([{ CaseOpened: caseOpened }]);

  it('lifts it through every version to the current one', () => {
    expect(catalogue.lift(stored('CaseOpened', 1, { name: 'Avtal', year: 2022 }))).toMatchObject({
      version: 3,
      data: { title: 'Avtal', year: 2022, type: 'matter' },
    });
    expect(catalogue.lift(stored('CaseOpened', 2, { title: 'Avtal' })).data).toEqual({
      title: 'Avtal',
      type: 'matter',
    });
  });

  it('leaves one of the current version as it is', () => {
    const event = stored('CaseOpened', 3, { title: 'Avtal', type: 'plan' });
    expect(catalogue.lift(event)).toBe(event);
  });

  it('changes nothing in the stored event itself', () => {
    const event = stored('CaseOpened', 1, { name: 'Avtal' });
    catalogue.lift(event);
    expect(event).toMatchObject({ version: 1, data: { name: 'Avtal' } });
  });

  it.each<[string, RecordedEvent, string, RegExp]>([
    ['a type that nobody declared', stored('CaseLost', 1, {}), 'log.unknown-type', /CaseLost at position 7/],
    ['a newer version', stored('CaseOpened', 4, {}), 'log.newer-version', /version 4; .* up to 3/],
    ['version 0', stored('CaseOpened', 0, {}), 'log.malformed-event', /version 0, which never existed/],
    ['a list for data', stored('CaseOpened', 3, []), 'log.malformed-event', /holds no object/],
    ['nothing for data', stored('CaseOpened', 3, null), 'log.malformed-event', /holds no object/],
    ['nothing for metadata', withMetadata(null), 'log.malformed-event', /does not say who/],
    ['a list for metadata', withMetadata([]), 'log.malformed-event', /does not say who/],
    ['a text for data', stored('CaseOpened', 1, 'x'), 'log.malformed-event', /holds no object/],
  ])('refuses %s', (_, event, code, message) => {
    const error = refusalOf(() => catalogue.lift(event));
    expect(error).toBeInstanceOf(UnreadableEvent);
    expect(error).toMatchObject({ code, message: expect.stringMatching(message) as string });
  });

  it('names the event and the version when an upcaster cannot make sense of it', () => {
    const trimmed: Upcaster = ({ text }) => ({ text: (text as string).trim() });
    const broken = new EventCatalogue([{ Noted: { version: 2, meaning, upcasters: { 1: trimmed } } }]);
    expect(refusalOf(() => broken.lift(stored('Noted', 1, {})))).toMatchObject({
      code: 'log.malformed-event',
      message: expect.stringMatching(/Noted at position 7.*version 1/) as string,
      cause: expect.any(TypeError) as unknown,
    });
  });

  it('lifts a page in order', async () => {
    const page = [stored('CaseOpened', 1, { name: 'a' }), stored('CaseOpened', 3, { title: 'b' })];
    const lifted = await catalogue.fromStored(page);
    expect(lifted.map(({ data }) => (data as { title: string }).title)).toEqual(['a', 'b']);
  });
});

describe('declaring event types', () => {
  it('is refused when two capabilities declare the same one', () => {
    const declare = () => new EventCatalogue([{ CaseOpened: caseOpened }, { CaseOpened: caseOpened }]);
    expect(declare).toThrow('Two capabilities declare the event type CaseOpened.');
  });

  it('is refused when an earlier version could not be lifted', () => {
    const upcasters = { 2: (data: Record<string, unknown>) => data };
    const declare = () => new EventCatalogue([{ CaseOpened: { version: 3, meaning, upcasters } }]);
    expect(declare).toThrow('The event type CaseOpened has no upcaster from version 1.');
  });

  it('gives the types and their contracts', () => {
    const catalogue = new EventCatalogue([{ CaseOpened: caseOpened }, { Noted: { version: 1, meaning } }]);
    expect(catalogue.types).toEqual(['CaseOpened', 'Noted']);
    expect(catalogue.contract('CaseOpened')).toBe(caseOpened);
    expect(() => catalogue.contract('toString')).toThrow(UnreadableEvent);
  });
});

/** Writes the name backwards, and notes for which events it was asked. */
class BackwardsCipher implements PayloadCipher {
  readonly asked: string[] = [];

  seal(events: readonly NewEvent[], personalOf: PersonalFieldsOf): Promise<readonly NewEvent[]> {
    return Promise.resolve(events.map((event) => this.turn('seal', event, personalOf)));
  }

  open<Event extends ReadEvent>(
    events: readonly Event[],
    personalOf: PersonalFieldsOf,
  ): Promise<readonly Event[]> {
    return Promise.resolve(events.map((event) => this.turn('open', event, personalOf)));
  }

  forget(): void {
    this.asked.length = 0;
  }

  private turn<Event extends Pick<NewEvent, 'type' | 'data'>>(
    how: string,
    event: Event,
    personalOf: PersonalFieldsOf,
  ): Event {
    const personal = personalOf(event);
    if (personal.length === 0) return event;
    this.asked.push(`${how} ${event.type} ${personal.map(({ path }) => path).join()}`);
    const { name, ...rest } = event.data as { name: string };
    return { ...event, data: { ...rest, name: [...name].reverse().join('') } };
  }
}

describe('personal data', () => {
  const personal = [{ path: 'name', subject: 'id' }];
  const contracts = {
    PartyAdded: {
      version: 2,
      meaning,
      personal,
      upcasters: { 1: (data: object) => ({ ...data, role: '' }) },
    },
    Noted: { version: 1, meaning },
  };
  let cipher: BackwardsCipher;
  let catalogue: EventCatalogue;

  beforeEach(() => {
    cipher = new BackwardsCipher();
    catalogue = new EventCatalogue([contracts], cipher);
  });

  it('is sealed before it is stored, and opened when it is read, after it was lifted', async () => {
    const [sealed] = await catalogue.toStored([stored('PartyAdded', 2, { id: 'p', name: 'Anna' })]);
    expect(sealed?.data).toEqual({ id: 'p', name: 'annA' });
    const [opened] = await catalogue.fromStored([stored('PartyAdded', 1, { id: 'p', name: 'annA' })]);
    expect(opened?.data).toEqual({ id: 'p', name: 'Anna', role: '' });
    expect(cipher.asked).toEqual(['seal PartyAdded name', 'open PartyAdded name']);
  });

  it('is opened and not sealed in a log that is thrown away', async () => {
    const passing = new EventCatalogue([contracts], openingOnly(cipher));
    const event = stored('PartyAdded', 2, { id: 'p', name: 'annA' });
    expect(await passing.toStored([event])).toEqual([event]);
    expect((await passing.fromStored([event]))[0]?.data).toEqual({ id: 'p', name: 'Anna' });
  });

  it('costs nothing for events that hold none', async () => {
    await catalogue.fromStored((await catalogue.toStored([stored('Noted', 1, {})])) as RecordedEvent[]);
    expect(cipher.asked).toEqual([]);
  });

  it('is turned alone, also beside events that do', async () => {
    const events = [
      stored('Noted', 1, { text: 'x' }),
      stored('PartyAdded', 2, { id: 'p', name: 'Bo' }),
      stored('Noted', 1, { text: 'y' }),
    ];
    await catalogue.fromStored((await catalogue.toStored(events)) as RecordedEvent[]);
    expect(cipher.asked).toEqual(['seal PartyAdded name', 'open PartyAdded name']);
  });

  it('is stored as it is when no cipher is given', async () => {
    const plain = new EventCatalogue([contracts]);
    const event = stored('PartyAdded', 2, { id: 'p', name: 'Anna' });
    const [there] = await plain.toStored([event]);
    expect((await plain.fromStored([there as RecordedEvent]))[0]).toEqual(event);
  });
});
