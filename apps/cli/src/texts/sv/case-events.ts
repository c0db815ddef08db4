import { dayInWords } from '../dates';
import { type CaseEventTexts } from '../event-texts';
import { words } from './words';

const day = (on: string): string => dayInWords(on, words.months);

const correctable: Record<string, string> = {
  title: 'Ärendemeningen',
  publicTitle: 'Den offentliga ärendemeningen',
  caseType: 'Ärendetypen',
  classification: 'Klassificeringen',
  initiative: 'Initiativet',
  date: 'Datumet',
};

export const caseEvents: CaseEventTexts = {
  CaseRegistered: ({ title, splitFrom }) => {
    const registered = splitFrom
      ? `Ärendet registrerades, ${words.relation['split-from']} ${splitFrom}`
      : 'Ärendet registrerades';
    return title ? `${registered}: ${title}` : `${registered} utan ärendemening`;
  },
  HandlerAssigned: ({ handler }) => `${handler} blev handläggare`,
  CasePartyAdded: ({ party }) => `${party.name} blev ${words.partyRole[party.role]} i ärendet`,
  CaseCorrected: ({ field, from, to }) =>
    `${correctable[field] ?? field} rättades från ”${from ?? '–'}” till ”${to}”`,
  WatchSet: ({ on, note }) => `Bevakning sattes till ${day(on)}: ${note}`,
  WatchMoved: ({ watch, from, to }) => `Bevakningen ”${watch}” flyttades från ${day(from)} till ${day(to)}`,
  WatchCompleted: ({ watch, result }) => `Bevakningen ”${watch}” avslutades: ${result}`,
  CaseRelated: ({ other, kind }) => `Samband angavs: ${words.relation[kind]} ${other}`,
  CaseSuspended: ({ until }) =>
    until ? `Ärendet lades vilande till ${day(until)}` : 'Ärendet lades vilande',
  CaseResumed: () => 'Det vilande ärendet togs upp igen',
  CaseClosed: ({ as }) => `Ärendet avslutades: ${as}`,
  CaseReopened: () => 'Ärendet återupptogs',
  CaseAnnulled: () => 'Ärendet makulerades',
  CaseSecrecyMarked: ({ secrecy }) =>
    `Ärendet sekretessmarkerades: OSL ${secrecy.section}, ${day(secrecy.on)}, ${secrecy.authority}`,
  CaseSecrecyLifted: () => 'Sekretessmarkeringen togs bort',
  CaseArchived: () => 'Ärendet arkiverades',
  CaseTemplateDefined: ({ template, caseType }) => `Ärendemallen ”${template}” gäller för: ${caseType}`,
  CaseTemplateWithdrawn: ({ template }) => `Ärendemallen ”${template}” används inte längre`,
};
