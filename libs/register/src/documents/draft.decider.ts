import { type DocumentDecisions, nextVersion, refuseUnlessOpen, refuseUnlessKept } from './document-decide';
import type * as commands from './document.commands';
import { refuseDocument } from './document.rules';
import { type DocumentsState, type Draft } from './document.state';

export interface DraftCommands {
  StartDraft: commands.StartDraft;
  AddDraftVersion: commands.AddDraftVersion;
  WeedDraft: commands.WeedDraft;
}

/** Drafts: worked on in a case, and either weeded out or registered when they become official. */
export const draftDecisions: DocumentDecisions<DraftCommands> = {
  StartDraft: (command, state, { facts }) => {
    refuseUnlessOpen(command, state, facts);
    const { draft, title, by } = command;
    if (state.drafts.has(draft)) refuseDocument('document.draft-exists', { draft });
    return [{ type: 'DraftStarted', data: { draft, title, by } }];
  },

  AddDraftVersion: (command, state, { facts }) => {
    refuseUnlessOpen(command, state, facts);
    const { draft, file } = command;
    const version = nextVersion(command, openDraft(state, draft).files);
    return [{ type: 'DraftVersionAdded', data: { draft, version, file } }];
  },

  WeedDraft: (command, state, { facts }) => {
    refuseUnlessKept(command, state, facts);
    openDraft(state, command.draft);
    return [{ type: 'DraftWeeded', data: { draft: command.draft } }];
  },
};

export function openDraft({ drafts }: DocumentsState, key: string): Draft {
  const draft = drafts.get(key);
  return draft?.open ? draft : refuseDocument('document.draft-not-open', { draft: key });
}
