import { type handleBidiStreamingCall } from '@grpc/grpc-js';
import { Empty } from 'google-protobuf/google/protobuf/empty_pb';
import { Any } from 'google-protobuf/google/protobuf/any_pb';
import { AllStreamPosition, WrongExpectedVersion } from '@eventstore/db-client/generated/shared_pb';
import { Code } from '@eventstore/db-client/generated/code_pb';
import { Status } from '@eventstore/db-client/generated/status_pb';
import { type BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb';
import { nameOf, proposedOf } from './messages';
import { type ServerState } from './server-state';
import { type Expected, type Verdict } from './stored-log';

/** The append of many callers over one channel, as a client uses it that gives no credentials. */
export function batchAppendService(
  state: ServerState,
): handleBidiStreamingCall<BatchAppendReq, BatchAppendResp> {
  return (call) => {
    const parts = new Map<string, BatchAppendReq[]>();
    call.on('error', () => undefined);
    call.on('end', () => call.end());
    call.on('data', (request: BatchAppendReq) => {
      if (request.getIsFinal()) state.appends += 1;
      if (state.faults.stalled) return;
      const id = JSON.stringify(request.getCorrelationId()?.toObject());
      const requests = [...(parts.get(id) ?? []), request];
      parts.set(id, requests);
      if (!request.getIsFinal()) return;
      parts.delete(id);
      const response = respond(state, requests);
      if (!state.losesAcknowledgement()) call.write(response);
    });
  };
}

function respond(state: ServerState, requests: readonly BatchAppendReq[]): BatchAppendResp {
  const options = requests[0]?.getOptions();
  const events = requests.flatMap((request) => request.getProposedMessagesList().map(proposedOf));
  const verdict = state.log.append(nameOf(options?.getStreamIdentifier()), expectedBy(options), events);
  const response = new BatchAppendResp()
    .setCorrelationId(requests[0]?.getCorrelationId())
    .setStreamIdentifier(options?.getStreamIdentifier());
  return verdict.kind === 'stored'
    ? response.setSuccess(successOf(verdict))
    : response.setError(wrongRevision(verdict.actual));
}

function expectedBy(options: BatchAppendReq.Options | undefined): Expected {
  if (options?.hasNoStream()) return -1;
  return options?.hasStreamPosition() ? Number(options.getStreamPosition()) : 'any';
}

function successOf({ revision, position }: Extract<Verdict, { kind: 'stored' }>): BatchAppendResp.Success {
  const place = new AllStreamPosition()
    .setCommitPosition(String(position))
    .setPreparePosition(String(position));
  return new BatchAppendResp.Success().setCurrentRevision(String(revision)).setPosition(place);
}

function wrongRevision(actual: number): Status {
  const wrong = new WrongExpectedVersion();
  if (actual < 0) wrong.setCurrentNoStream(new Empty());
  else wrong.setCurrentStreamRevision(String(actual));
  const details = new Any();
  details.pack(wrong.serializeBinary(), 'event_store.client.WrongExpectedVersion');
  return new Status().setCode(Code.UNKNOWN).setDetails(details);
}
