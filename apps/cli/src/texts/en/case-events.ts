import { dayInWords } from '../dates';
import { type CaseEventTexts } from '../event-texts';
import { words } from './words';

const day = (on: string): string => dayInWords(on, words.months);

const correctable: Record<string, string> = {
  title: 'title',
  publicTitle: 'public title',
  caseType: 'type',
  classification: 'classification',
  initiative: 'initiative',
  date: 'date',
};

export const caseEvents: CaseEventTexts = {
  CaseRegistered: ({ title, splitFrom }) => {
    const registered = splitFrom
      ? `The case was registered, ${words.relation['split-from']} ${splitFrom}`
      : 'The case was registered';
    return title ? `${registered}: ${title}` : `${registered} without a title`;
  },
  HandlerAssigned: ({ handler }) => `${handler} became the handler`,
  CasePartyAdded: ({ party }) => `${party.name} became ${words.partyRole[party.role]} in the case`,
  CaseCorrected: ({ field, from, to }) =>
    `The ${correctable[field] ?? field} was corrected from “${from ?? '–'}” to “${to}”`,
  WatchSet: ({ on, note }) => `A watch was set for ${day(on)}: ${note}`,
  WatchMoved: ({ watch, from, to }) => `The watch “${watch}” was moved from ${day(from)} to ${day(to)}`,
  WatchCompleted: ({ watch, result }) => `The watch “${watch}” was completed: ${result}`,
  CaseRelated: ({ other, kind }) => `A relation was stated: ${words.relation[kind]} ${other}`,
  CaseSuspended: ({ until }) =>
    until ? `The case was laid to rest until ${day(until)}` : 'The case was laid to rest',
  CaseResumed: () => 'Work on the resting case went on',
  CaseClosed: ({ as }) => `The case was closed: ${words.caseEnding[as]}`,
  CaseReopened: () => 'The case was taken up again',
  CaseAnnulled: () => 'The case was annulled',
  CaseSecrecyMarked: ({ secrecy }) =>
    `The case was marked as secret: OSL ${secrecy.section}, ${day(secrecy.on)}, ${secrecy.authority}`,
  CaseSecrecyLifted: () => 'The secrecy mark was lifted',
  CaseArchived: () => 'The case went to the archive',
  CaseTemplateDefined: ({ template, caseType }) => `The case template “${template}” stands for: ${caseType}`,
  CaseTemplateWithdrawn: ({ template }) => `The case template “${template}” is used no more`,
};
