import { type Fold } from '@diarium/event-store';
import { type MeetingEvents } from '../meetings/meeting.events';
import { type PartialDay } from '../shared/partial-day';
import { type Attendant, type SittingEvents } from './sitting.events';

/** `held`: recorded as held without minutes. */
type SittingStatus = 'to-come' | 'open' | 'closed' | 'attested' | 'held' | 'cancelled';

export interface Disqualification {
  readonly item: string;
  readonly person: string;
  readonly because: string;
}

/** A meeting while it sits, until its minutes are attested. */
export interface SittingFacts {
  /** Undefined for a meeting that nobody has planned or announced. */
  readonly status: SittingStatus | undefined;
  /** When it stands; the day on which it was opened or held, once it was. */
  readonly when: PartialDay;
  readonly place: string | null;
  /** Keys of the subjects planned for it. */
  readonly subjects: readonly string[];
  readonly opened: SittingEvents['MeetingOpened'] | undefined;
  /** The time of the last thing that happened at it. */
  readonly lastAt: string;
  /** Who is present now, by key. */
  readonly present: ReadonlyMap<string, Attendant>;
  readonly disqualified: readonly Disqualification[];
  readonly reservations: readonly Omit<SittingEvents['ReservationEntered'], 'case'>[];
  /** Who attests in whose place. */
  readonly replacedAttesters: ReadonlyMap<string, string>;
  /** Who attest single paragraphs in the place of those appointed for the meeting. */
  readonly ownAttesters: ReadonlyMap<string, readonly string[]>;
  readonly takenBack: ReadonlySet<string>;
  /** Paragraphs that were attested before the rest. */
  readonly attestedAtOnce: ReadonlySet<string>;
}

type Planned = Pick<
  MeetingEvents,
  | 'MeetingPlanned'
  | 'ExtraMeetingAnnounced'
  | 'SubjectAdded'
  | 'MeetingMoved'
  | 'MeetingHeld'
  | 'MeetingCancelled'
>;

export type SittingFolded = Planned & SittingEvents;

const present = (facts: SittingFacts, attendants: readonly Attendant[]): SittingFacts => ({
  ...facts,
  present: new Map([...facts.present, ...attendants.map((it) => [it.person, it] as const)]),
});

export const sittingFacts: Fold<SittingFacts, SittingFolded> = {
  initial: {
    status: undefined,
    when: '',
    place: null,
    subjects: [],
    opened: undefined,
    lastAt: '',
    present: new Map(),
    disqualified: [],
    reservations: [],
    replacedAttesters: new Map(),
    ownAttesters: new Map(),
    takenBack: new Set(),
    attestedAtOnce: new Set(),
  },
  evolve: {
    MeetingPlanned: (facts, { data: { when, place, subjects } }) => ({
      ...facts,
      status: 'to-come',
      when,
      place,
      subjects: subjects.map(({ key }) => key),
    }),
    ExtraMeetingAnnounced: (facts, { data: { when, place } }) => ({
      ...facts,
      status: 'to-come',
      when,
      place,
    }),
    SubjectAdded: (facts, { data }) => ({ ...facts, subjects: [...facts.subjects, data.subject.key] }),
    MeetingMoved: (facts, { data: { to, place } }) => ({ ...facts, when: to, place: place ?? facts.place }),
    MeetingCancelled: (facts) => ({ ...facts, status: 'cancelled' }),
    MeetingHeld: (facts, { data }) => (facts.opened ? facts : { ...facts, status: 'held', when: data.on }),
    MeetingOpened: (facts, { data }) => ({
      ...present(facts, data.attendants),
      status: 'open',
      when: data.on,
      place: data.place,
      opened: data,
      lastAt: data.at,
    }),
    AttendantArrived: (facts, { data }) => ({ ...present(facts, [data.attendant]), lastAt: data.at }),
    AttendantLeft: (facts, { data: { at, person } }) => ({
      ...facts,
      present: new Map([...facts.present].filter(([key]) => key !== person)),
      lastAt: at,
    }),
    ServiceChanged: (facts, { data: { at, person, servesFor } }) => {
      const attendant = facts.present.get(person);
      return { ...(attendant ? present(facts, [{ ...attendant, servesFor }]) : facts), lastAt: at };
    },
    DisqualificationNoted: (facts, { data: { item, person, because } }) => ({
      ...facts,
      disqualified: [...facts.disqualified, { item, person, because }],
    }),
    MeetingClosed: (facts, { data }) => ({ ...facts, status: 'closed', lastAt: data.at }),
    ReservationEntered: (facts, { data: { paragraph, person, text } }) => ({
      ...facts,
      reservations: [
        ...facts.reservations.filter((it) => it.paragraph !== paragraph || it.person !== person),
        { paragraph, person, text },
      ],
    }),
    ParagraphTakenBack: (facts, { data }) => ({
      ...facts,
      takenBack: new Set([...facts.takenBack, data.paragraph]),
    }),
    AttesterReplaced: (facts, { data: { insteadOf, person } }) => ({
      ...facts,
      // Who stood in may be stood in for in turn, also by the first.
      replacedAttesters: new Map(
        [...facts.replacedAttesters, [insteadOf, insteadOf] as const]
          .map(([first, now]) => [first, now === insteadOf ? person : now] as const)
          .filter(([first, now]) => first !== now),
      ),
    }),
    ParagraphAttestersAppointed: (facts, { data: { paragraphs, attesters } }) => ({
      ...facts,
      ownAttesters: new Map([...facts.ownAttesters, ...paragraphs.map((it) => [it, attesters] as const)]),
    }),
    ParagraphsAttested: (facts, { data }) => ({
      ...facts,
      attestedAtOnce: new Set([...facts.attestedAtOnce, ...data.paragraphs]),
    }),
    MinutesAttested: (facts) => ({ ...facts, status: 'attested' }),
  },
};
