import { foldInto } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { decisionList } from '../decision-list.read-model';
import { type DecisionRow } from '../decision-row';

export interface GivenEvent {
  readonly stream: string;
  readonly revision?: number;
  readonly type: string;
  readonly data: unknown;
}

const metadata = { actor: 'a', role: 'r', commandId: 'c', correlationId: 'c', causationId: null };

/** The rows of the list of decisions after these events, by key. */
export function rowsOf(...events: readonly GivenEvent[]): ReadonlyMap<string, DecisionRow> {
  const rows = new Map<string, object | undefined>();
  foldInto(
    decisionList,
    rows,
    events.map((event) => recordedEvent({ ...event, metadata: { ...metadata, reason: 'Skrivfel' } })),
  );
  return rows as ReadonlyMap<string, DecisionRow>;
}
