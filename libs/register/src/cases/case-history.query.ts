import { type EventOf, query } from '@diarium/event-store';
import { Query } from '@nestjs/cqrs';
import { IsString } from 'class-validator';
import { caseReference } from '../shared/case-number';
import { CaseEntryRow } from './case-file.read-model';
import { caseList, type CaseListRow } from './case-list.read-model';
import { type CaseEvents } from './case.events';

/** One entry of the history: who did it, when, what changed from what to what, and why. */
export interface HistoryEntry extends Omit<CaseEntryRow, 'key' | 'case'> {
  readonly changes: readonly { readonly field: string; readonly from: unknown; readonly to: unknown }[];
}

/** The history of a case in the order in which it was recorded. */
export class ReadCaseHistory extends Query<readonly HistoryEntry[]> {
  /** `GNU-2022-6` */
  @IsString() case!: string;
}

/** What changed is computed from the fold of the list of cases: it is stored nowhere twice. */
export const readCaseHistory = query(ReadCaseHistory, async (given, tables) => {
  const entries = await tables
    .getRepository(CaseEntryRow)
    .find({ where: { case: given.case }, order: { position: 'ASC' } });
  let before: CaseListRow | undefined;
  return entries.map(({ key: _, case: inCase, ...entry }): HistoryEntry => {
    const project = caseList.project[entry.type];
    const after = (project?.(before, eventOf(entry, inCase), inCase) ?? before) as CaseListRow | undefined;
    const changes = differences(before, after);
    before = after;
    return { ...entry, changes };
  });
});

function eventOf(entry: Omit<CaseEntryRow, 'key' | 'case'>, inCase: string): EventOf<CaseEvents> {
  const metadata = {
    actor: entry.actor,
    role: entry.role,
    commandId: '',
    correlationId: '',
    causationId: null,
  };
  return {
    id: '',
    type: entry.type,
    version: 1,
    occurredAt: entry.occurredAt,
    recordedAt: entry.recordedAt,
    position: entry.position,
    stream: entry.source,
    revision: caseReference(inCase).serial - 1,
    data: entry.data,
    metadata,
  } as EventOf<CaseEvents>;
}

/** Columns for ordering, and what other columns say already. */
const notShown = new Set([
  'key',
  'position',
  'committee',
  'year',
  'serial',
  'sender',
  'since',
  'registeredOn',
]);

function differences(
  before: CaseListRow | undefined,
  after: CaseListRow | undefined,
): HistoryEntry['changes'] {
  return Object.entries(after ?? {}).flatMap(([field, to]: [string, unknown]) => {
    const from: unknown = before?.[field as keyof CaseListRow] ?? null;
    return notShown.has(field) || from === to ? [] : [{ field, from, to }];
  });
}
