import { Empty, StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb';
import {
  type AppendReq,
  AppendResp,
  type BatchAppendReq,
  ReadResp,
} from '@eventstore/db-client/generated/streams_pb';
import { type Proposed, type Stored, type Verdict } from './stored-log';

type ProposedMessage = AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage;

export function proposedOf(message: ProposedMessage): Proposed {
  return {
    id: message.getId()?.getString() ?? '',
    type: message.getMetadataMap().get('type') ?? '',
    contentType: message.getMetadataMap().get('content-type') ?? '',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

export function nameOf(identifier: StreamIdentifier | undefined): string {
  return Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');
}

export function identifierOf(stream: string): StreamIdentifier {
  return new StreamIdentifier().setStreamName(Buffer.from(stream, 'utf8'));
}

export function eventResponse(stored: Stored): ReadResp {
  const record = new ReadResp.ReadEvent.RecordedEvent()
    .setId(new UUID().setString(stored.id))
    .setStreamIdentifier(identifierOf(stored.stream))
    .setStreamRevision(String(stored.revision))
    .setPreparePosition(String(stored.position))
    .setCommitPosition(String(stored.position))
    .setCustomMetadata(stored.metadata)
    .setData(stored.data);
  record.getMetadataMap().set('type', stored.type);
  record.getMetadataMap().set('content-type', stored.contentType);
  record.getMetadataMap().set('created', String(stored.created));
  const event = new ReadResp.ReadEvent().setEvent(record).setCommitPosition(String(stored.position));
  return new ReadResp().setEvent(event);
}

export function notFoundResponse(stream: string): ReadResp {
  const notFound = new ReadResp.StreamNotFound().setStreamIdentifier(identifierOf(stream));
  return new ReadResp().setStreamNotFound(notFound);
}

export function confirmationResponse(): ReadResp {
  return new ReadResp().setConfirmation(new ReadResp.SubscriptionConfirmation().setSubscriptionId('one'));
}

export function checkpointResponse(commit: string, prepare = commit): ReadResp {
  const checkpoint = new ReadResp.Checkpoint().setCommitPosition(commit).setPreparePosition(prepare);
  return new ReadResp().setCheckpoint(checkpoint);
}

export function caughtUpResponse(): ReadResp {
  return new ReadResp().setCaughtUp(new ReadResp.CaughtUp());
}

export function appendResponse(verdict: Verdict): AppendResp {
  if (verdict.kind === 'stored') {
    const place = String(verdict.position);
    const position = new AppendResp.Position().setCommitPosition(place).setPreparePosition(place);
    const success = new AppendResp.Success().setCurrentRevision(String(verdict.revision));
    return new AppendResp().setSuccess(success.setPosition(position));
  }
  const wrong = new AppendResp.WrongExpectedVersion();
  if (verdict.actual < 0) wrong.setCurrentNoStream(new Empty());
  else wrong.setCurrentRevision(String(verdict.actual));
  return new AppendResp().setWrongExpectedVersion(wrong);
}
