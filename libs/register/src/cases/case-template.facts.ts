import { type Fold } from '@diarium/event-store';
import { type CommitteeEvents } from '../committees/committee.events';
import { type CaseTemplate, type CaseTemplateEvents } from './case-template.events';

/** The templates of a committee by their keys. */
export interface CaseTemplates {
  readonly established: boolean;
  readonly templates: ReadonlyMap<string, CaseTemplate>;
}

export type EventsOfTemplates = Pick<CommitteeEvents, 'CommitteeEstablished'> & CaseTemplateEvents;

export const caseTemplatesFold: Fold<CaseTemplates, EventsOfTemplates> = {
  initial: { established: false, templates: new Map() },
  evolve: {
    CommitteeEstablished: (state) => ({ ...state, established: true }),
    CaseTemplateDefined: (state, { data: { template, ...content } }) => ({
      ...state,
      templates: new Map(state.templates).set(template, content),
    }),
    CaseTemplateWithdrawn: (state, { data }) => ({
      ...state,
      templates: new Map([...state.templates].filter(([key]) => key !== data.template)),
    }),
  },
};
