import { type AgendaItem, type ItemKind } from '../agendas/agenda.events';
import { firstDay, lastDay } from '../shared/partial-day';
import { type Chamber, settleAll } from './ballot';
import { refuseMinutes } from './minutes.rules';
import { type CallInput, type PointInput, type RecordParagraph } from './paragraph.commands';
import {
  type Ballot,
  type DecisionPoint,
  type MinutesEvents,
  type ParagraphOutcome,
  type Proposal,
} from './paragraph.events';

/** What a paragraph decides, and how that came about. */
export type Decided = Pick<
  MinutesEvents['ParagraphRecorded'],
  'proposals' | 'ballots' | 'outcome' | 'points' | 'appeal'
>;

interface Matter {
  readonly kind: ItemKind;
  readonly item: AgendaItem | undefined;
  readonly on: string;
  readonly chamber: Chamber;
}

const AGENDA = 'agenda';

export function decisionOf(command: RecordParagraph, { kind, item, on, chamber }: Matter): Decided {
  refuseBeyondKind(command, kind);
  const settles = kind === 'decision' || kind === 'election';
  const proposals = settles ? proposalsOf(command, item, chamber) : [];
  const ballots = settleAll(command.ballots, proposals, chamber);
  const carried = proposals.find(({ proposal }) => proposal === ballots.at(-1)?.carried);
  const outcome = outcomeOf(command, kind, carried);
  const points = pointsOf(command.points, carried, on);
  const isDecided = outcome === 'decided' || outcome === 'elected';
  if (isDecided) {
    refuseNotPut(proposals, ballots);
    if (points.length === 0) refuseMinutes('minutes.no-decision');
  }
  return { proposals, ballots, outcome, points, appeal: command.appeal ?? (isDecided ? 'KL 13' : 'none') };
}

function refuseBeyondKind(command: RecordParagraph, kind: ItemKind): void {
  const { proposals, ballots, points, recipients, reports } = command;
  const votes = proposals.length + ballots.length;
  if (kind === 'heading' && votes + points.length + recipients.length + reports.length > 0)
    refuseMinutes('minutes.nothing-but-heading');
  if ((kind === 'information' || kind === 'report') && votes > 0) refuseMinutes('minutes.nothing-to-vote-on');
}

/** The one in the agenda unless it was withdrawn, then those made at the meeting. */
function proposalsOf(
  command: RecordParagraph,
  item: AgendaItem | undefined,
  { serving }: Chamber,
): readonly Proposal[] {
  const inAgenda: readonly Proposal[] =
    item?.proposal && !command.agendaProposalWithdrawn
      ? [{ proposal: AGENDA, by: null, aim: 'decide', text: item.proposal }]
      : [];
  const proposals = [
    ...inAgenda,
    ...command.proposals.map(({ proposal, by, aim, text }) => ({ proposal, by, aim, text })),
  ];
  const keys = proposals.map(({ proposal }) => proposal);
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) refuseMinutes('minutes.proposal-twice', { proposal: twice });
  const stranger = proposals.find(({ by }) => by !== null && !serving.includes(by));
  if (stranger) refuseMinutes('minutes.proposal-by-stranger', { person: stranger.by });
  return proposals;
}

const OUTCOME_OF: Readonly<Record<ItemKind, ParagraphOutcome>> = {
  decision: 'decided',
  election: 'elected',
  information: 'noted',
  report: 'noted',
  heading: 'noted',
};
const PUT_OFF = { table: 'tabled', 'refer-back': 'referred-back' } as const;

/** What was carried says how the matter ends; without proposals it ends as is stated. */
function outcomeOf(
  { outcome: stated }: RecordParagraph,
  kind: ItemKind,
  carried: Proposal | undefined,
): ParagraphOutcome {
  const settled = OUTCOME_OF[kind];
  const follows = carried && carried.aim !== 'decide' ? PUT_OFF[carried.aim] : settled;
  if (stated === undefined || stated === follows) return follows;
  const mayBePutOff = carried === undefined && settled !== 'noted';
  const isPutOff = stated === 'tabled' || stated === 'referred-back';
  return mayBePutOff && isPutOff
    ? stated
    : refuseMinutes('minutes.outcome-does-not-follow', { outcome: stated });
}

function refuseNotPut(proposals: readonly Proposal[], ballots: readonly Ballot[]): void {
  const put = new Set(ballots.flatMap(({ between }) => between));
  const left = proposals.map(({ proposal }) => proposal).filter((proposal) => !put.has(proposal));
  if (left.length > 0) refuseMinutes('minutes.proposal-not-put', { proposals: left });
}

function pointsOf(
  given: readonly PointInput[],
  carried: Proposal | undefined,
  on: string,
): readonly DecisionPoint[] {
  const points: readonly PointInput[] = given.length > 0 || !carried ? given : [{ text: carried.text }];
  return points.map(({ text, responsible = null, due, calls }, index) => {
    if (due && lastDay(due.on) < firstDay(on))
      refuseMinutes('minutes.due-before-meeting', { due: due.on, held: on });
    return {
      point: index + 1,
      text,
      responsible,
      due: due ? { on: due.on, what: due.what } : null,
      calls: calls ? callOf(calls) : null,
    };
  });
}

function callOf({ meeting, to, mode }: CallInput): DecisionPoint['calls'] {
  if (to === undefined && mode === undefined) refuseMinutes('minutes.call-changes-nothing', { meeting });
  return { meeting, to: to ?? null, mode: mode ?? null };
}
