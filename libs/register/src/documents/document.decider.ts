import { type Decider } from '@diarium/event-store';
import { type ChangeCommands, changeDecisions } from './change.decider';
import { type DocumentFacts } from './document-decide';
import { documentsFold, type DocumentsState, type EventsInCase } from './document.state';
import { type DraftCommands, draftDecisions } from './draft.decider';
import { type RegistrationCommands, registrationDecisions } from './registration.decider';

export type DocumentCommands = DraftCommands & RegistrationCommands & ChangeCommands;

/** All rules of the documents of a case: drafts, registration, and what happens to a document afterwards. */
export const documentDecider: Decider<DocumentsState, DocumentCommands, EventsInCase, DocumentFacts> = {
  ...documentsFold,
  decide: { ...draftDecisions, ...registrationDecisions, ...changeDecisions },
};
