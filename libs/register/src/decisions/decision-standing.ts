import { type AppealOutcome } from './decision.events';
import { type DecisionRow } from './decision-row';

/** What can be said of a decision; several may hold at once. */
export type DecisionStatus =
  | 'taken-back'
  | 'annulled'
  | 'superseded'
  | 'not-attested'
  | 'attested'
  | 'posted'
  | 'appealed'
  | 'legal-force'
  | 'corrected'
  | 'not-dispatched'
  | 'carried-out'
  | 'not-carried-out'
  | 'to-be-carried-out';

type Standing = Omit<DecisionRow, 'searchable' | 'sortKey'>;

const has = (row: Standing, outcome: AppealOutcome): boolean =>
  row.appeals.some(({ decided }) => decided?.outcome === outcome);

const some = (row: Standing, field: 'carriedOutOn' | 'notCarriedOutOn'): boolean =>
  row.points.some((point) => point[field] !== null);

const holds: Readonly<Record<Exclude<DecisionStatus, 'taken-back'>, (row: Standing) => boolean>> = {
  annulled: (row) => has(row, 'annulled'),
  superseded: ({ supersededBy }) => supersededBy !== null,
  'not-attested': ({ kind, attestedOn }) => kind === 'paragraph' && attestedOn === null,
  attested: ({ kind, attestedOn }) => kind === 'paragraph' && attestedOn !== null,
  posted: ({ appealFrom }) => appealFrom !== null,
  appealed: ({ undecidedAppeals }) => undecidedAppeals > 0,
  'legal-force': ({ legalForce }) => legalForce !== null,
  corrected: ({ corrections }) => corrections.length > 0,
  'not-dispatched': ({ undispatched }) => undispatched,
  'carried-out': (row) => row.openPoints === 0 && some(row, 'carriedOutOn'),
  'not-carried-out': (row) => some(row, 'notCarriedOutOn'),
  'to-be-carried-out': ({ openPoints }) => openPoints > 0,
};

/** All that holds of a decision; what is taken back is nothing else. */
export function statusesOf(row: Standing): readonly DecisionStatus[] {
  if (row.takenBackOn !== null) return ['taken-back'];
  return (Object.keys(holds) as (keyof typeof holds)[]).filter((status) => holds[status](row));
}
