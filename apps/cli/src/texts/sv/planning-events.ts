import { dayInWords } from '../dates';
import { type PlanningEventTexts } from '../event-texts';
import { words } from './words';

const day = (on: string): string => dayInWords(on, words.months);

export const planningEvents: PlanningEventTexts = {
  PlanDrafted: ({ title }) => `Planen påbörjades: ${title}`,
  PlanNoted: ({ section }) => `Avsnittet ”${section}” skrevs`,
  PlanAdopted: ({ version }) => `Version ${version} av planen fastställdes`,
  PlanRevisionStarted: ({ version }) => `Version ${version} av planen öppnades för ändringar`,
  StrategyAdded: ({ title, priorities, indicators }) =>
    `Planen följer ”${title}” med ${priorities.length} prioriteringar och ${indicators.length} indikatorer`,
  GoalSet: ({ title }) => `Mål sattes: ${title}`,
  ActivityPlanned: ({ title }) => `Aktivitet planerades: ${title}`,
  IndicatorAdded: ({ title }) => `Indikator lades till: ${title}`,
  FollowUpPlanned: ({ title }) => `Uppföljning planerades: ${title}`,
  AssignmentGiven: ({ title, from }) => `Uppdrag gavs av ${from}: ${title}`,
  PlanItemWithdrawn: ({ kind, item }) => `${words.itemKind[kind]} ”${item}” togs ur planen`,
  StatusReported: ({ kind, item, period, status }) =>
    `${words.itemKind[kind]} ”${item}”, ${period}: ${status ?? 'status okänd'}`,
  OutcomeRecorded: ({ goal, outcome, followUpOn }) =>
    `Målet ”${goal}”: ${outcome}${followUpOn ? `, följs upp ${day(followUpOn)}` : ''}`,
  FollowUpDone: ({ goal, on, result }) => `Målet ”${goal}” följdes upp ${on}: ${result}`,
  CarriedOver: ({ title, toYear }) => `”${title}” fördes över till ${toYear}`,
  TakenOver: ({ title, fromYear }) => `”${title}” togs över från ${fromYear}`,
  ProcurementItemPlanned: ({ name, responsible }) => `Upphandling planerades: ${name} (${responsible})`,
  ProcurementResponsibleChanged: ({ item, from, to }) =>
    `Ansvaret för ”${item}” flyttades från ${from} till ${to}`,
  ProcurementItemWithdrawn: ({ item }) => `Upphandlingen ”${item}” togs ur planen`,
  ProcurementCompleted: ({ name, on }) => `Upphandlingen ”${name}” avslutades ${day(on)}`,
};
