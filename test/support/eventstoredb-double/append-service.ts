import { type handleClientStreamingCall } from '@grpc/grpc-js';
import { type AppendReq, type AppendResp } from '@eventstore/db-client/generated/streams_pb';
import { turnedAway } from './door';
import { appendResponse, nameOf, proposedOf } from './messages';
import { type ServerState } from './server-state';
import { type Expected, type Proposed } from './stored-log';

/** The append with one answer, as a client uses it that gives credentials. */
export function appendService(state: ServerState): handleClientStreamingCall<AppendReq, AppendResp> {
  return (call, answer) => {
    const refusal = turnedAway(state.house, call.metadata);
    let options: AppendReq.Options | undefined;
    const events: Proposed[] = [];
    call.on('data', (request: AppendReq) => {
      options ??= request.getOptions();
      const message = request.getProposedMessage();
      if (message) events.push(proposedOf(message));
    });
    call.on('error', () => undefined);
    call.on('end', () => {
      state.appends += 1;
      if (state.faults.stalled) return;
      if (refusal) return answer(refusal, null);
      const stream = nameOf(options?.getStreamIdentifier());
      const verdict = state.log.append(stream, expectedBy(options), events);
      if (!state.losesAcknowledgement()) answer(null, appendResponse(verdict));
    });
  };
}

function expectedBy(options: AppendReq.Options | undefined): Expected {
  if (options?.hasNoStream()) return -1;
  return options?.hasRevision() ? Number(options.getRevision()) : 'any';
}
