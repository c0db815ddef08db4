import { commandHandlers, type FactReader } from '@diarium/event-store';
import { keptFacts } from '../disposal/kept.facts';
import { type Capability } from '../shared/capability';
import { decisionReference } from '../shared/decision-key';
import { documentReference } from '../shared/document-key';
import { isDecisionOf } from '../shared/recorded-decisions';
import { caseStream, erasureStream } from '../shared/streams';
import * as commands from './erasure.commands';
import { erasureDecider, type ErasureFacts } from './erasure.decider';
import { erasureEvents } from './erasure.events';
import { erasures } from './erasures.read-model';
import { erasureRules } from './erasure.rules';
import { personTies, type PersonTiesRow } from './ties.read-model';

export const erasure: Capability = {
  name: 'erasure',
  events: erasureEvents,
  rules: erasureRules,
  commandHandlers: commandHandlers({
    decider: erasureDecider,
    commands: { RequestErasure: commands.RequestErasure, CompleteErasure: commands.CompleteErasure },
    stream: (command) => erasureStream(command.erasure),
    facts: factsOf,
  }),
  internalCommands: [commands.CompleteErasure],
  queryHandlers: [],
  readModels: [personTies, erasures],
};

async function factsOf(
  command: Partial<commands.RequestErasure> & commands.CompleteErasure,
  read: FactReader,
): Promise<ErasureFacts> {
  const { subject, decision } = command;
  if (subject === undefined || decision === undefined) return { decisionKnown: false, person: undefined };
  const { committee } = decisionReference(decision);
  const ties = await read.row(personTies, subject);
  return {
    decisionKnown: await isDecisionOf(committee, decision, read),
    person: ties && (await personOf(ties, read)),
  };
}

async function personOf(ties: PersonTiesRow, read: FactReader): Promise<ErasureFacts['person']> {
  const documents: string[] = [];
  for (const key of ties.documents) {
    const { case: inCase, document } = documentReference(key);
    const { disposed } = await read.fold(keptFacts, caseStream(inCase));
    if (!disposed.includes(document)) documents.push(key);
  }
  const cases: string[] = [];
  for (const key of ties.cases) if (!(await read.fold(keptFacts, caseStream(key))).ended) cases.push(key);
  return { elected: ties.elected, officer: ties.officer, documents, cases };
}
