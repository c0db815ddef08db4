import { DomainError, evolveWith, type StreamEvent } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import fc from 'fast-check';
import { attendanceOf } from './attendance';
import { minutesBook } from './minutes-book.facts';
import { type ParagraphGiven } from './paragraph.decider';
import { minutesDecider } from './paragraph.decider';
import { type MinutesEvents } from './paragraph.events';
import { type SittingGiven } from './sitting-decide';
import { sittingDecider } from './sitting.decider';
import { type SittingFacts, sittingFacts } from './sitting.facts';
import { item, members, openMeeting, planned, record } from './testing/minutes-events';

type Loose = (command: object, state: unknown, given: unknown) => readonly { type: string; data: object }[];
type Paragraph = MinutesEvents['ParagraphRecorded'];

const meetings = ['GNU-2022-11-07', 'GNU-2022-11-07.2'] as const;
const items = ['a', 'b', 'c', 'd'].map((key) => item(key));
const people = ['anna', 'bo', 'cia', 'dan', 'eva', 'siv', 'ulf'];

/** Two meetings of a year and its minutes book, as a log that refuses what the rules refuse. */
class Year {
  readonly book: StreamEvent[] = [];
  readonly streams = new Map<string, StreamEvent[]>(
    meetings.map((meeting) => [meeting, [recordedEvent({ stream: `meeting-${meeting}`, ...planned() })]]),
  );

  sitting(meeting: string): SittingFacts {
    return evolveWith(sittingFacts, sittingFacts.initial, this.streams.get(meeting) ?? []);
  }

  give(name: string, command: { meeting: string }): void {
    try {
      if (name === 'RecordParagraph') this.record(command);
      else this.sit(name, command);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }

  private sit(name: string, command: { meeting: string }): void {
    const { meeting } = command;
    const facts: SittingGiven = {
      ...{ committee: { remoteFrom: null }, doors: [], members, agenda: { items } },
      book: evolveWith(minutesBook, minutesBook.initial, this.book),
    };
    const decide = sittingDecider.decide[name as 'OpenMeeting'] as unknown as Loose;
    const drafts = decide(command, this.sitting(meeting), { facts, today: '2022-11-20' });
    const stream = `meeting-${meeting}`;
    for (const draft of drafts) this.streams.get(meeting)?.push(recordedEvent({ stream, ...draft }));
  }

  private record(command: { meeting: string }): void {
    const facts: ParagraphGiven = {
      ...{ sitting: this.sitting(command.meeting), agenda: { items }, interests: [] },
      ...{
        unknownCases: [],
        unknownDecisions: [],
        annulledDecisions: [],
        nothingReported: false,
        secret: false,
        notToCome: [],
        reportedIn: new Map(),
      },
    };
    const state = evolveWith(minutesBook, minutesBook.initial, this.book);
    const decide = minutesDecider.decide.RecordParagraph as unknown as Loose;
    for (const draft of decide(command, state, { facts, today: '2022-11-20' }))
      this.book.push(recordedEvent({ stream: 'minutes-GNU-2022', revision: this.book.length, ...draft }));
  }
}

const person = fc.constantFrom(...people);
const anItem = fc.constantFrom('a', 'b', 'c', 'd');
const at = '10:00';
const proposals = [{ proposal: 'nej', by: 'anna', aim: 'decide', text: 'Nej' }];

interface In {
  readonly year: Year;
  readonly meeting: string;
}

/** Votes of those who serve by the draw; sometimes one too few, and a result that may not follow. */
function vote({ year, meeting }: In, of: string, draw: readonly number[], carried: string): object {
  const sitting = year.sitting(meeting);
  const out = sitting.disqualified.filter((it) => it.item === of).map((it) => it.person);
  const { serving } = attendanceOf(sitting.present.values(), new Set(out));
  const votes = serving.slice(draw[0] === 0 ? 1 : 0).map((it, index) => {
    const choice = draw[index + 1] ?? 0;
    return { person: it.person, ...(choice < 2 ? { proposal: choice === 0 ? 'agenda' : 'nej' } : {}) };
  });
  const ballot = { between: ['agenda', 'nej'], kind: 'open', votes, tally: [], abstained: 0, carried };
  const chair = serving[0]?.person;
  return { ...record({ meeting, item: of }), chair, proposals, ballots: [ballot] };
}

type Step = (year: Year, meeting: string) => void;
const give =
  (name: string, fields: object): Step =>
  (year, meeting) => {
    year.give(name, { meeting, ...fields });
  };

const step: fc.Arbitrary<Step> = fc.oneof(
  person.map((it) => give('RecordArrival', { at, person: it })),
  person.map((it) => give('RecordDeparture', { at, person: it })),
  fc.tuple(person, person).map(([it, servesFor]) => give('ChangeService', { at, person: it, servesFor })),
  fc
    .tuple(anItem, person)
    .map(([of, it]) => give('NoteDisqualification', { item: of, person: it, because: 'x', by: 'self' })),
  anItem.map((of) => give('RecordParagraph', record({ item: of }))),
  fc
    .tuple(anItem, fc.array(fc.nat(2), { minLength: 6, maxLength: 6 }), fc.constantFrom('agenda', 'nej'))
    .map(([of, draw, carried]): Step => (year, meeting) => {
      year.give('RecordParagraph', vote({ year, meeting }, of, draw, carried) as { meeting: string });
    }),
  fc.nat(4).map((n) => give('TakeBackParagraph', { paragraph: `GNU-2022-${n}`, reason: 'x' })),
  fc
    .nat(4)
    .map((n) =>
      give('AttestParagraphs', { on: '2022-11-08', by: ['anna', 'bo'], paragraphs: [`GNU-2022-${n}`] }),
    ),
  fc
    .tuple(fc.nat(4), person)
    .map(([n, it]) => give('EnterReservation', { paragraph: `GNU-2022-${n}`, person: it })),
);

const end: fc.Arbitrary<Step> = fc.constantFrom(
  give('CloseMeeting', { at: '12:00', reason: 'x' }),
  give('AttestMinutes', { on: '2022-11-14', by: ['anna', 'bo'] }),
);

const life = fc.array(
  fc.tuple(fc.constantFrom(...meetings), fc.oneof({ weight: 20, arbitrary: step }, end)),
  {
    maxLength: 60,
  },
);

function live(steps: readonly (readonly [string, Step])[]): Year {
  const year = new Year();
  for (const meeting of meetings) year.give('OpenMeeting', { ...openMeeting({ mode: 'physical' }), meeting });
  for (const [meeting, take] of steps) take(year, meeting);
  return year;
}

const recordedIn = ({ book }: Year): readonly Paragraph[] => book.map(({ data }) => data as Paragraph);

describe('any meetings of a year', () => {
  it('KL 6:27–30: record no paragraph without a quorum, and with nobody who is disqualified in it', () => {
    fc.assert(
      fc.property(life, (steps) => {
        for (const { serving, seats, disqualified, chair, ballots } of recordedIn(live(steps))) {
          const persons = serving.map((it) => it.person);
          expect(persons.length * 2).toBeGreaterThan(seats);
          expect(persons.length).toBeLessThanOrEqual(seats);
          expect(new Set(serving.map((it) => it.servesFor)).size).toBe(persons.length);
          expect(persons).toContain(chair);
          for (const { person: out } of disqualified) {
            expect(persons).not.toContain(out);
            expect(ballots.flatMap(({ votes }) => votes.map((it) => it.person))).not.toContain(out);
          }
        }
      }),
    );
  });

  it('KL 4:24, 5:54: have as many votes and abstentions as members who serve, and results that follow', () => {
    fc.assert(
      fc.property(life, (steps) => {
        for (const { serving, ballots, chair } of recordedIn(live(steps)))
          for (const { kind, tally, abstained, votes, carried, settledBy } of ballots) {
            if (kind === 'acclamation') continue;
            const cast = tally.reduce((sum, it) => sum + it.votes, 0);
            expect(cast + abstained).toBe(serving.length);
            const won = tally.find((it) => it.proposal === carried)?.votes ?? -1;
            expect(Math.max(...tally.map((it) => it.votes))).toBe(won);
            const ofChair = votes.find((it) => it.person === chair)?.proposal;
            if (settledBy === 'casting-vote') expect([carried, null]).toContain(ofChair);
          }
      }),
    );
  });

  it('number their paragraphs from 1 on through the year, each item once unless taken back', () => {
    fc.assert(
      fc.property(life, (steps) => {
        const year = live(steps);
        const { paragraphs } = evolveWith(minutesBook, minutesBook.initial, year.book);
        expect(paragraphs.map(({ number }) => number)).toEqual(paragraphs.map((_, index) => index + 1));
        const back = meetings.flatMap((meeting) => [...year.sitting(meeting).takenBack]);
        const standing = paragraphs.filter(({ paragraph }) => !back.includes(paragraph));
        const dealtWith = standing.map(({ meeting, item: of }) => `${meeting}/${of}`);
        expect(dealtWith).toEqual([...new Set(dealtWith)]);
      }),
    );
  });

  it('JO 581-2013: change nothing that is attested', () => {
    fc.assert(
      fc.property(life, (steps) => {
        for (const events of live(steps).streams.values()) {
          const all = events.findIndex(({ type }) => type === 'MinutesAttested');
          expect(events.slice(all + 1).length === 0 || all < 0).toBe(true);
          expect(touchedAfterAttestation(events)).toEqual([]);
        }
      }),
    );
  });
});

/** Paragraphs of which something is told after they were attested at once. */
function touchedAfterAttestation(events: readonly StreamEvent[]): readonly string[] {
  const locked = new Set<string>();
  return events.flatMap(({ type, data }) => {
    const { paragraph, paragraphs } = data as { paragraph?: string; paragraphs?: readonly string[] };
    if (type === 'ParagraphsAttested') for (const it of paragraphs ?? []) locked.add(it);
    return paragraph !== undefined && locked.has(paragraph) ? [paragraph] : [];
  });
}
