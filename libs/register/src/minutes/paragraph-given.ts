import { type FactReader, type Fold } from '@diarium/event-store';
import { agendaFacts } from '../agendas/agenda.facts';
import { interestsFacts } from '../committees/interests.facts';
import { type DecisionEvents } from '../decisions/decision.events';
import { type DelegationEvents } from '../delegation/delegation.events';
import { caseReference } from '../shared/case-number';
import { decisionReference } from '../shared/decision-key';
import { meetingReference } from '../shared/meeting-key';
import {
  committeeStream,
  decisionStream,
  delegatedStream,
  meetingStream,
  minutesStream,
  registerStream,
} from '../shared/streams';
import { minutesBook } from './minutes-book.facts';
import { reportsOf } from './paragraph-reports';
import { type RecordParagraph } from './paragraph.commands';
import { type ParagraphGiven } from './paragraph.decider';
import { isMarkedSecret } from './secrecy-of-matter';
import { sittingFacts } from './sitting.facts';

/** The minutes book in which a meeting’s paragraphs stand: that of the year in which it is held. */
export async function bookOf({ meeting }: { meeting: string }, read: FactReader): Promise<string> {
  const { committee, when } = meetingReference(meeting);
  const { opened } = await read.fold(sittingFacts, meetingStream(meeting));
  return minutesStream(committee, Number((opened?.on ?? when).slice(0, 4)));
}

export async function paragraphGiven(command: RecordParagraph, read: FactReader): Promise<ParagraphGiven> {
  const stream = meetingStream(command.meeting);
  const [sitting, agenda] = await Promise.all([
    read.fold(sittingFacts, stream),
    read.fold(agendaFacts, stream),
  ]);
  const item = agenda.items.find((it) => it.item === command.item);
  const reports = reportsOf(command, item);
  const decisions = [...reports, ...(command.onReportOf === undefined ? [] : [command.onReportOf])];
  const calls = command.points.flatMap(({ calls: call }) => call?.meeting ?? []);
  return {
    sitting,
    agenda,
    interests: await read.fold(interestsFacts, committeeStream(meetingReference(command.meeting).committee)),
    unknownCases: await missing(command.case === undefined ? [] : [command.case], (it) => hasCase(it, read)),
    unknownDecisions: await missing(decisions, (it) => hasDecision(it, read)),
    annulledDecisions: await missing(
      reports,
      async (it) => !(await read.fold(isAnnulled, decisionStream(it))),
    ),
    reportedIn: await reportedIn(reports, sitting.when, read),
    nothingReported: await hasNothingReported(command.onReportOf, read),
    secret: await isMarkedSecret(
      {
        case: command.case ?? item?.case ?? null,
        documents: command.documents ?? item?.documents ?? [],
      },
      read,
    ),
    notToCome: await missing(calls, (it) => isToCome(it, sitting.when, read)),
  };
}

const isAnnulled: Fold<boolean, Pick<DelegationEvents, 'DelegatedDecisionAnnulled'>> = {
  initial: false,
  evolve: { DelegatedDecisionAnnulled: () => true },
};

const isReported: Fold<boolean, Pick<DecisionEvents, 'ReportReceived'>> = {
  initial: false,
  evolve: { ReportReceived: () => true },
};

const hasNothingReported = async (decision: string | undefined, read: FactReader): Promise<boolean> =>
  decision !== undefined && !(await read.fold(isReported, decisionStream(decision)));

async function missing(
  keys: readonly string[],
  isThere: (key: string) => Promise<boolean>,
): Promise<readonly string[]> {
  const found = await Promise.all(keys.map(isThere));
  return keys.filter((_, index) => !found[index]);
}

async function hasCase(key: string, read: FactReader): Promise<boolean> {
  const { committee, year, serial } = caseReference(key);
  return (await read.event(registerStream(committee, year), serial - 1)) !== undefined;
}

async function hasDecision(key: string, read: FactReader): Promise<boolean> {
  const { committee, year, kind, number } = decisionReference(key);
  const stream = kind === 'delegated' ? delegatedStream(committee, year) : minutesStream(committee, year);
  return (await read.event(stream, number - 1)) !== undefined;
}

/** A meeting of a later day that nobody has held, opened or cancelled. */
async function isToCome(key: string, today: string, read: FactReader): Promise<boolean> {
  const { status, when } = await read.fold(sittingFacts, meetingStream(key));
  return status === 'to-come' && when >= today.slice(0, when.length);
}

/** In which standing paragraphs decisions were reported before, from the year of each until now. */
async function reportedIn(
  decisions: readonly string[],
  now: string,
  read: FactReader,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const decision of decisions) {
    const paragraph = await reportOf(decision, Number(now.slice(0, 4)), read);
    if (paragraph !== undefined) found.set(decision, paragraph);
  }
  return found;
}

async function reportOf(decision: string, until: number, read: FactReader): Promise<string | undefined> {
  const { committee, year } = decisionReference(decision);
  const years = Array.from({ length: Math.max(0, until - year + 1) }, (_, index) => year + index);
  for (const stream of years.map((it) => minutesStream(committee, it))) {
    const { paragraphs } = await read.fold(minutesBook, stream);
    for (const { paragraph, meeting } of paragraphs.filter(({ reports }) => reports.includes(decision)))
      if (!(await isTakenBack(paragraph, meeting, read))) return paragraph;
  }
  return undefined;
}

async function isTakenBack(paragraph: string, meeting: string, read: FactReader): Promise<boolean> {
  return (await read.fold(sittingFacts, meetingStream(meeting))).takenBack.has(paragraph);
}
