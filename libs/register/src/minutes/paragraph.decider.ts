import { type Decider } from '@diarium/event-store';
import { type AgendaItem } from '../agendas/agenda.events';
import { type AgendaFacts } from '../agendas/agenda.facts';
import { type DeclaredInterest, interestIn } from '../committees/interests.facts';
import { caseReference } from '../shared/case-number';
import { meetingReference } from '../shared/meeting-key';
import { type Attendance, attendanceOf, disqualifiedIn, isQuorum } from './attendance';
import { minutesBook, type MinutesBook, ofMeeting } from './minutes-book.facts';
import { refuseMinutes } from './minutes.rules';
import { decisionOf } from './paragraph-decision';
import { doorsOf } from './paragraph-doors';
import { refuseReports, reportsOf } from './paragraph-reports';
import { type RecordParagraph } from './paragraph.commands';
import { type MinutesEvents } from './paragraph.events';
import { type Opened, refuseUnlessOpen } from './sitting-decide';
import { type Disqualification, type SittingFacts } from './sitting.facts';

/** What a paragraph uses from elsewhere. */
export interface ParagraphGiven {
  readonly sitting: SittingFacts;
  readonly agenda: Pick<AgendaFacts, 'items'>;
  /** Disqualifications that members and substitutes declared in advance. */
  readonly interests: readonly DeclaredInterest[];
  /** Keys that the command names and that the register does not hold. */
  readonly unknownCases: readonly string[];
  readonly unknownDecisions: readonly string[];
  /** Delegated decisions that were recorded by mistake. */
  readonly annulledDecisions: readonly string[];
  /** The standing paragraph in which a delegated decision was reported before. */
  readonly reportedIn: ReadonlyMap<string, string>;
  /** The decision on whose report the paragraph decides has none yet. */
  readonly nothingReported: boolean;
  /** The case or a document of it is marked as possibly secret. */
  readonly secret: boolean;
  /** Meetings that the points call for and that are not to come. */
  readonly notToCome: readonly string[];
}

export const minutesDecider: Decider<
  MinutesBook,
  { RecordParagraph: RecordParagraph },
  MinutesEvents,
  ParagraphGiven
> = {
  ...minutesBook,
  decide: {
    RecordParagraph: (command, book, { facts }) => {
      const sitting = refuseUnlessOpen(command, facts.sitting);
      const { on, seats } = sitting.opened;
      const item = itemOf(command, facts.agenda);
      refuseDealtWith(command, book, sitting);
      const matter = matterOf(command, item, sitting);
      const reports = reportsOf(command, item);
      refuseReports(command.meeting, reports, facts.reportedIn);
      refuseUnknown(command, matter.case, facts);
      const { serving, attending, disqualified } = presentFor(command, sitting, {
        inCase: matter.case,
        ...facts,
      });
      const chair = command.chair ?? sitting.opened.chair;
      const persons = serving.map(({ person }) => person);
      if (!persons.includes(chair)) refuseMinutes('minutes.chair-not-serving', { person: chair });
      const { kind } = matter;
      const { exerciseOfAuthority } = command;
      const chamber = { serving: persons, chair, election: kind === 'election', exerciseOfAuthority };
      const data = {
        ...{ meeting: command.meeting, on, item: command.item ?? null },
        ...matter,
        ...{ seats, chair, serving, attending, disqualified, exerciseOfAuthority },
        doors: doorsOf(command, sitting, facts),
        ...decisionOf(command, { kind, item, on, chamber }),
        ...{ recipients: command.recipients, reports },
        onReportOf: command.onReportOf ?? null,
      };
      return [{ type: 'ParagraphRecorded', data }];
    },
  },
};

function itemOf({ item: key }: RecordParagraph, { items }: ParagraphGiven['agenda']): AgendaItem | undefined {
  if (key === undefined) return undefined;
  return items.find(({ item }) => item === key) ?? refuseMinutes('sitting.unknown-item', { item: key });
}

/** One standing paragraph for an item; where it was taken back, another may decide the item again. */
function refuseDealtWith({ meeting, item }: RecordParagraph, book: MinutesBook, sitting: Opened): void {
  const before = ofMeeting(book, meeting).find(
    (it) => it.item !== null && it.item === item && !sitting.takenBack.has(it.paragraph),
  );
  if (before) refuseMinutes('minutes.item-dealt-with', { item, paragraph: before.paragraph });
}

type Matter = Pick<
  MinutesEvents['ParagraphRecorded'],
  'kind' | 'heading' | 'case' | 'presenter' | 'background' | 'documents' | 'planned'
>;

const NO_ITEM = { kind: 'decision', heading: null, case: null, presenter: null, documents: [] } as const;

/** What is dealt with: as the agenda has it, unless the command says otherwise. */
function matterOf(command: RecordParagraph, item: AgendaItem | undefined, sitting: SittingFacts): Matter {
  const { kind, heading, case: inCase, presenter, documents } = item ?? NO_ITEM;
  return {
    kind: command.kind ?? kind,
    heading: command.heading ?? heading ?? refuseMinutes('minutes.heading-missing'),
    case: command.case ?? inCase,
    presenter: command.presenter ?? presenter,
    background: command.background ?? null,
    documents: command.documents ?? documents,
    planned: command.planned ?? subjectOf(item, sitting),
  };
}

/** An item that has the key of a planned subject answers it. */
function subjectOf(item: AgendaItem | undefined, { subjects }: SittingFacts): string | null {
  return item && subjects.includes(item.item) ? item.item : null;
}

/** Who takes part in this paragraph, at this moment of the meeting; a quorum of them (KL 6:27). */
function presentFor(
  command: RecordParagraph,
  sitting: Opened,
  declared: Declared,
): Attendance & { readonly disqualified: readonly Omit<Disqualification, 'item'>[] } {
  const disqualified = withDeclared(disqualifiedFor(command, sitting), sitting, declared);
  const attendance = attendanceOf(
    sitting.present.values(),
    new Set(disqualified.map(({ person }) => person)),
  );
  const { seats } = sitting.opened;
  const serving = attendance.serving.length;
  if (!isQuorum(serving, seats)) refuseMinutes('minutes.no-quorum', { serving, seats });
  return { ...attendance, disqualified };
}

interface Declared {
  readonly inCase: string | null;
  readonly interests: readonly DeclaredInterest[];
}

/** Who declared an interest in the case stays away without it being noted once more (KL 6:28–32). */
function withDeclared(
  noted: readonly Omit<Disqualification, 'item'>[],
  { present, opened }: Opened,
  { inCase, interests }: Declared,
): readonly Omit<Disqualification, 'item'>[] {
  if (inCase === null) return noted;
  const declared = [...present.keys()].flatMap((person) => {
    const interest = interestIn(interests, { member: person, case: inCase, on: opened.on });
    const isNoted = noted.some((it) => it.person === person);
    return interest && !isNoted ? [{ person, because: interest.because }] : [];
  });
  return [...noted, ...declared];
}

function disqualifiedFor(
  command: RecordParagraph,
  sitting: Opened,
): readonly Omit<Disqualification, 'item'>[] {
  const { item, disqualified: given } = command;
  if (item !== undefined) {
    if (given.length > 0) refuseMinutes('minutes.disqualification-on-item');
    return disqualifiedIn(sitting, item).map(({ person, because }) => ({ person, because }));
  }
  const absent = given.filter(({ person }) => !sitting.present.has(person)).map(({ person }) => person);
  if (absent.length > 0) refuseMinutes('minutes.disqualified-not-present', { persons: absent });
  return given.map(({ person, because }) => ({ person, because }));
}

function refuseUnknown(command: RecordParagraph, inCase: string | null, given: ParagraphGiven): void {
  const { committee } = meetingReference(command.meeting);
  if (inCase !== null && caseReference(inCase).committee !== committee)
    refuseMinutes('minutes.case-of-another-committee', { committee, case: inCase });
  const [unknownCase] = given.unknownCases;
  if (unknownCase !== undefined) refuseMinutes('minutes.unknown-case', { case: unknownCase });
  const [decision] = given.unknownDecisions;
  if (decision !== undefined) refuseMinutes('minutes.unknown-decision', { decision });
  if (given.nothingReported) refuseMinutes('minutes.nothing-reported', { decision: command.onReportOf });
  const [annulled] = given.annulledDecisions;
  if (annulled !== undefined) refuseMinutes('minutes.annulled-decision', { decision: annulled });
  const [meeting] = given.notToCome;
  if (meeting !== undefined) refuseMinutes('minutes.call-not-to-come', { meeting });
}
