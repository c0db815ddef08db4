import { type EventMetadata } from '@diarium/event-store';
import { v7 } from 'uuid';

/** What every store is given in the comparisons: the same data and the same metadata. */
export interface MeasuredEvent {
  readonly type: string;
  readonly data: { readonly title: string; readonly serial: number; readonly text: string };
  readonly metadata: EventMetadata;
}

const BYTES = 300;
const TITLE = 'Upphandling av sårläkningsprodukter till hjälpmedelscentralen';
const TEXT = 'Nämnden beslutar att godkänna redovisningen och lägga den till handlingarna. '.repeat(5);

/** Serials of seven digits, so that every event has the same size. */
const FIRST_SERIAL = 1_000_000;

const LEFT = BYTES - Buffer.byteLength(JSON.stringify({ title: TITLE, serial: FIRST_SERIAL, text: '' }));

/** An event whose data takes 300 bytes as JSON. */
export function measuredEvent(turn: number): MeasuredEvent {
  const commandId = v7();
  return {
    type: 'MatterDealtWith',
    data: { title: TITLE, serial: FIRST_SERIAL + turn, text: TEXT.slice(0, LEFT) },
    metadata: {
      actor: 'Eva Berg',
      role: 'registrar',
      commandId,
      correlationId: commandId,
      causationId: null,
    },
  };
}

export const STREAM_LENGTH = 10;

/** Which stream a caller's n-th event belongs to, and which event of that stream it is. */
export function placeOf(
  caller: string,
  turn: number,
): { readonly stream: string; readonly revision: number } {
  // A message-db category is what stands before the first hyphen, and it locks a whole category at a time.
  const stream = `case${caller}-${Math.floor(turn / STREAM_LENGTH)}`;
  return { stream, revision: turn % STREAM_LENGTH };
}

/** `case-GNU-2024-17` → `GNU-2024-17` */
export const keyOfStream = (stream: string): string => stream.slice(stream.indexOf('-') + 1);
