import { type handleServerStreamingCall, status } from '@grpc/grpc-js';
import { ReadReq, type ReadResp } from '@eventstore/db-client/generated/streams_pb';
import { failure, turnedAway } from './door';
import { eventResponse, nameOf, notFoundResponse } from './messages';
import { type ReadCall, send } from './send';
import { type ServerState } from './server-state';
import { type Stored } from './stored-log';
import { subscribe } from './subscribe';

/** Reads of a stream or of all streams, in both directions, and subscriptions to all streams. */
export function readService(state: ServerState): handleServerStreamingCall<ReadReq, ReadResp> {
  return (call) => {
    call.on('error', () => undefined);
    if (state.faults.stalled) return;
    const refusal = turnedAway(state.house, call.metadata);
    const options = call.request.getOptions();
    if (refusal || !options) call.emit('error', refusal ?? failure(status.INVALID_ARGUMENT, 'No options'));
    else if (options.hasSubscription()) void subscribe(state, call, options);
    else if (options.hasStream()) void readStream(state, call, options);
    else void readAll(state, call, options);
  };
}

async function readStream(state: ServerState, call: ReadCall, options: ReadReq.Options): Promise<void> {
  const name = nameOf(options.getStream()?.getStreamIdentifier());
  const stream = state.log.stream(name);
  const first = Number(options.getStream()?.getRevision() ?? 0);
  const responses = stream.slice(first, first + Number(options.getCount())).map(eventResponse);
  if (state.faults.withoutPositions) responses.forEach(forgetPosition);
  await send(call, stream.length > 0 ? responses : [notFoundResponse(name)]);
  call.end();
}

async function readAll(state: ServerState, call: ReadCall, options: ReadReq.Options): Promise<void> {
  const isBackwards = options.getReadDirection() === ReadReq.Options.ReadDirection.BACKWARDS;
  const events = isBackwards ? state.log.all.toReversed() : eventsFrom(state, options);
  if (!events) {
    call.emit('error', failure(status.INVALID_ARGUMENT, 'Trying to read from an invalid position.'));
    return;
  }
  await send(call, lazily(events.slice(0, Number(options.getCount()))));
  call.end();
}

/** A place with a smaller prepare position is before the record that begins there. */
function eventsFrom({ log }: ServerState, options: ReadReq.Options): readonly Stored[] | undefined {
  const position = options.getAll()?.getPosition();
  const index = log.indexAt(Number(position?.getCommitPosition() ?? 0));
  return index === undefined ? undefined : log.all.slice(index);
}

function* lazily(events: readonly Stored[]): Generator<ReadResp> {
  for (const event of events) yield eventResponse(event);
}

function forgetPosition(response: ReadResp): void {
  const unknown = String(2n ** 64n - 1n);
  response.getEvent()?.getEvent()?.setCommitPosition(unknown).setPreparePosition(unknown);
}
