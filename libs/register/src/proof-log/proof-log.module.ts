import { commandHandlers } from '@diarium/event-store';
import { type Capability } from '../shared/capability';
import { PROOF_LOG_STREAM } from '../shared/streams';
import { BeginProofLogAnew } from './proof-log.commands';
import { proofLogDecider } from './proof-log.decider';
import { proofLogEvents } from './proof-log.events';

export const proofLog: Capability = {
  name: 'proof-log',
  events: proofLogEvents,
  rules: {},
  commandHandlers: commandHandlers({
    decider: proofLogDecider,
    commands: { BeginProofLogAnew },
    stream: () => PROOF_LOG_STREAM,
    facts: () => Promise.resolve(undefined),
  }),
  internalCommands: [BeginProofLogAnew],
  queryHandlers: [],
  readModels: [],
};
