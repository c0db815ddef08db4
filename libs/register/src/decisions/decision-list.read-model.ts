import { dayOf, type EventOf, readModel } from '@diarium/event-store';
import { type DelegationEvents } from '../delegation/delegation.events';
import { type MeetingEvents } from '../meetings/meeting.events';
import { type MinutesEvents } from '../minutes/paragraph.events';
import { type SittingEvents } from '../minutes/sitting.events';
import { type PostingEvents } from '../postings/posting.events';
import { searchIndexes } from '../shared/search';
import { keyOf } from '../shared/streams';
import { corrected, superseded, takenBack, withAppeals } from './decision-changes';
import { keysOfDecisions } from './decision-keys';
import { withPoint } from './decision-points';
import { DecisionRow } from './decision-row';
import { delegatedRow, paragraphRow, sourceRow } from './decision-rows';
import { type DecisionEvents } from './decision.events';

/** Every event that makes a decision or tells what became of it. */
export type LifeEvents = Pick<
  MeetingEvents,
  'DecisionRecorded' | 'DecisionDispatched' | 'DecisionReportedBack'
> &
  MinutesEvents &
  Pick<SittingEvents, 'ParagraphTakenBack' | 'ParagraphsAttested' | 'MinutesAttested'> &
  Pick<DelegationEvents, 'DelegatedDecisionMade' | 'DelegatedDecisionAnnulled'> &
  PostingEvents &
  DecisionEvents;

const attested = (row: DecisionRow | undefined, { data }: { data: { on: string } }) =>
  row && { ...row, attestedOn: row.attestedOn ?? data.on };

export const decisionList = readModel<LifeEvents>()<DecisionRow>({
  name: 'decision-list',
  version: 5,
  row: DecisionRow,
  indexes: [
    'CREATE INDEX ON {table} (day, "sortKey")',
    'CREATE INDEX ON {table} (committee, year, day, "sortKey")',
    'CREATE INDEX ON {table} ("case", day, "sortKey")',
    'CREATE INDEX ON {table} (meeting, day, "sortKey")',
    'CREATE INDEX ON {table} (number)',
    'CREATE INDEX ON {table} ("dueBy")',
    'CREATE INDEX ON {table} USING gin (responsibles jsonb_path_ops)',
    'CREATE INDEX ON {table} (day, "sortKey") WHERE undispatched',
    'CREATE INDEX ON {table} (day, "sortKey") WHERE "openPoints" > 0',
    'CREATE INDEX ON {table} (day, "sortKey") WHERE "unreportedPoints" > 0',
    'CREATE INDEX ON {table} (day, "sortKey") WHERE "undecidedAppeals" > 0',
    ...searchIndexes,
  ],
  keys: (event: EventOf<LifeEvents>) => keysOfDecisions(event),
  project: {
    DecisionRecorded: (_, { stream, data }, key) => sourceRow(stream, data, key),
    DecisionDispatched: (row, { data: { on, recipients } }) =>
      row && { ...row, dispatchedOn: on, recipients, undispatched: false },
    DecisionReportedBack: (row, { data: { on, result } }) =>
      row && { ...row, reportedBackOn: on, result, unreportedPoints: 0 },
    ParagraphRecorded: (_, { data }, key) => paragraphRow(data, key),
    DelegatedDecisionMade: (_, { data }, key) => delegatedRow(data, key),
    ParagraphTakenBack: (row, { occurredAt }) => row && takenBack(row, dayOf(occurredAt)),
    DelegatedDecisionAnnulled: (row, { occurredAt }) => row && takenBack(row, dayOf(occurredAt)),
    ParagraphsAttested: attested,
    MinutesAttested: attested,
    PostingStarted: (row, { stream }) => row && { ...row, posting: keyOf(stream) },
    BoardPosted: (row, { data: { window } }) =>
      row && { ...row, appealFrom: window?.start ?? null, appealTo: window?.last ?? null },
    BoardTakenDown: (row, { data: { early } }) =>
      row && early ? { ...row, appealFrom: null, appealTo: null } : row,
    DecisionSent: (row, { data: { on, recipients, electronically, left } }) =>
      row && {
        ...row,
        dispatchedOn: row.dispatchedOn ?? on,
        recipients: [...row.recipients, ...recipients],
        sent: [...row.sent, { on, recipients, electronically }],
        left,
        undispatched: left.length > 0,
      },
    ParagraphCorrected: (row, { data: { case: _, left, ...data }, metadata }) =>
      row && corrected(row, { ...data, because: metadata.reason ?? null }, left),
    ExecutionAssigned: (row, { data: { point, responsible, due, what } }) =>
      row && withPoint(row, point, { responsible, due, what }),
    DecisionCarriedOut: (row, { data: { point, on, note } }) =>
      row && withPoint(row, point, { carriedOutOn: on, note }),
    NotCarriedOut: (row, { data: { point, on }, metadata }) =>
      row && withPoint(row, point, { notCarriedOutOn: on, notCarriedOutBecause: metadata.reason ?? null }),
    ReportReceived: (row, { data: { point, on, result } }) =>
      row && withPoint(row, point, { reportedOn: on, result }),
    ReportDecided: (row, { data: { point, on, paragraph } }) =>
      row && withPoint(row, point, { reportDecidedOn: on, reportDecidedIn: paragraph }),
    RemainingNeedExamined: (row, { data: { point, on, need } }) =>
      row && withPoint(row, point, { needExaminedOn: on, need }),
    DecisionSuperseded: (row, { stream, data: { by } }, key) =>
      row && (key === by ? { ...row, supersedes: [...row.supersedes, keyOf(stream)] } : superseded(row, by)),
    DecisionCited: (row, { data: { case: _, ...cited } }) => row && { ...row, cites: [...row.cites, cited] },
    DecisionReceived: (row, { data: { party, on, lastDay } }) =>
      row && {
        ...row,
        received: [...row.received.filter((it) => it.party !== party), { party, on, lastDay }],
      },
    AppealLodged: (row, { data: { case: _, ...lodged } }) =>
      row && withAppeals(row, [...row.appeals, { ...lodged, decided: null }]),
    AppealDecided: (row, { data: { appeal, outcome, on, by } }) =>
      row &&
      withAppeals(
        row,
        row.appeals.map((it) => (it.appeal === appeal ? { ...it, decided: { outcome, on, by } } : it)),
      ),
    LegalForceRecorded: (row, { data: { case: _, ...legalForce } }) => row && { ...row, legalForce },
  },
});
