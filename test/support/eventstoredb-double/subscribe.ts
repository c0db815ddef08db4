import { status } from '@grpc/grpc-js';
import { type ReadReq, type ReadResp } from '@eventstore/db-client/generated/streams_pb';
import { failure } from './door';
import { wantedBy } from './filter';
import { caughtUpResponse, checkpointResponse, confirmationResponse, eventResponse } from './messages';
import { type ReadCall, send } from './send';
import { type ServerState } from './server-state';
import { type Stored } from './stored-log';

/** A subscription to all streams: what is there after its position, a checkpoint, and then what comes. */
export async function subscribe(state: ServerState, call: ReadCall, options: ReadReq.Options): Promise<void> {
  const ending = new AbortController();
  const subscription = {
    end: () => {
      ending.abort();
      call.end();
    },
    drop: () => {
      ending.abort();
      call.emit('error', failure(status.UNAVAILABLE, 'Server Is Too Busy'));
    },
    mute: () => ending.abort(),
  };
  call.on('cancelled', () => ending.abort());
  state.subscriptions.add(subscription);
  await follow(state, call, options, ending.signal);
  state.subscriptions.delete(subscription);
}

async function follow(
  state: ServerState,
  call: ReadCall,
  options: ReadReq.Options,
  signal: AbortSignal,
): Promise<void> {
  const { log } = state;
  const responsesTo = responder(state, options);
  let index = firstIndex(log.all, options);
  await send(call, [confirmationResponse()]);
  for (let isLive = false; !signal.aborted; isLive = true) {
    for (; index < log.all.length; index += 1) await send(call, responsesTo(log.all[index]));
    if (!isLive) await send(call, [checkpointAt(log.all[index - 1]), caughtUpResponse()]);
    if (index === log.all.length) await log.grown(signal);
  }
}

/** What the subscriber is told of each event: the event if it wants it, a checkpoint now and then. */
function responder({ faults }: ServerState, options: ReadReq.Options): (event?: Stored) => ReadResp[] {
  const { sees, checkpointEvery } = wantedBy(options);
  let considered = 0;
  return (event) => {
    considered += 1;
    const responses = event && sees(event) ? [eventResponse(event)] : [];
    if (considered % checkpointEvery === 0) responses.push(checkpointAt(event));
    if (faults.oddCheckpoint) responses.push(checkpointResponse(faults.oddCheckpoint));
    return responses;
  };
}

function checkpointAt(event: Stored | undefined): ReadResp {
  return checkpointResponse(String(event?.position ?? 0));
}

function firstIndex(all: readonly Stored[], options: ReadReq.Options): number {
  if (options.getAll()?.hasEnd()) return all.length;
  const after = Number(options.getAll()?.getPosition()?.getCommitPosition() ?? -1);
  const index = all.findIndex(({ position }) => position > after);
  return index === -1 ? all.length : index;
}
