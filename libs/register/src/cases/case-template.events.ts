import { type EventContracts } from '@diarium/event-store';
import { type Initiative } from './case.events';

/** A watch that every case of the template gets, so many days after its registration. */
export interface TemplateWatch {
  readonly watch: string;
  readonly days: number;
  readonly note: string;
}

/** What a kind of case has in common; whatever is given at registration stands before it. */
export interface CaseTemplate {
  readonly caseType: string;
  /** `Yttrande till {sender}`: `{sender}`, `{date}` and `{year}` are filled in. */
  readonly titlePattern: string | null;
  readonly classification: string | null;
  readonly initiative: Initiative | null;
  readonly handler: string | null;
  readonly watches: readonly TemplateWatch[];
}

/** On `committee-GNU`: the kinds of cases that the committee often has. */
export interface CaseTemplateEvents {
  CaseTemplateDefined: { readonly template: string } & CaseTemplate;
  CaseTemplateWithdrawn: { readonly template: string };
}

export const caseTemplateEvents: EventContracts<CaseTemplateEvents> = {
  CaseTemplateDefined: {
    version: 1,
    meaning: 'A kind of case has particulars and watches that its cases begin with.',
    personal: [{ path: 'handler', subject: 'handler' }],
  },
  CaseTemplateWithdrawn: { version: 1, meaning: 'A template for cases is used no more.' },
};
