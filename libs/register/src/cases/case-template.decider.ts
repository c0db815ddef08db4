import { isDeepStrictEqual } from 'node:util';
import { type Decider } from '@diarium/event-store';
import type * as commands from './case-template.commands';
import { type CaseTemplate } from './case-template.events';
import { type CaseTemplates, caseTemplatesFold, type EventsOfTemplates } from './case-template.facts';
import { refuseTemplate } from './case-template.rules';
import { placeholders, unknownPlaceholder } from './case-template.title';

export interface CaseTemplateCommands {
  DefineCaseTemplate: commands.DefineCaseTemplate;
  WithdrawCaseTemplate: commands.WithdrawCaseTemplate;
}

/** The kinds of cases that a committee often has. */
export const caseTemplateDecider: Decider<CaseTemplates, CaseTemplateCommands, EventsOfTemplates> = {
  ...caseTemplatesFold,
  decide: {
    DefineCaseTemplate: (command, { established, templates }) => {
      const { committee, template, titlePattern } = command;
      if (!established) refuseTemplate('case-template.unknown-committee', { committee });
      const unknown = unknownPlaceholder(titlePattern ?? '');
      if (unknown) refuseTemplate('case-template.unreadable-title', { known: placeholders, unknown });
      const content = contentOf(command);
      if (isDeepStrictEqual(templates.get(template), content))
        refuseTemplate('case-template.nothing-changes', { template });
      return [{ type: 'CaseTemplateDefined', data: { template, ...content } }];
    },

    WithdrawCaseTemplate: ({ committee, template }, { templates }) => {
      if (!templates.has(template)) refuseTemplate('case-template.unknown', { committee, template });
      return [{ type: 'CaseTemplateWithdrawn', data: { template } }];
    },
  },
};

function contentOf(command: commands.DefineCaseTemplate): CaseTemplate {
  return {
    caseType: command.caseType,
    titlePattern: command.titlePattern ?? null,
    classification: command.classification ?? null,
    initiative: command.initiative ?? null,
    handler: command.handler ?? null,
    watches: command.watches.map(({ watch, days, note }) => ({ watch, days, note })),
  };
}
