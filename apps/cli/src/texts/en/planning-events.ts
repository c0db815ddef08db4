import { dayInWords } from '../dates';
import { type PlanningEventTexts } from '../event-texts';
import { words } from './words';

const day = (on: string): string => dayInWords(on, words.months);

export const planningEvents: PlanningEventTexts = {
  PlanDrafted: ({ title }) => `The plan was begun: ${title}`,
  PlanNoted: ({ section }) => `The section “${section}” was written`,
  PlanAdopted: ({ version }) => `Version ${version} of the plan was adopted`,
  PlanRevisionStarted: ({ version }) => `Version ${version} of the plan was opened for changes`,
  StrategyAdded: ({ title, priorities, indicators }) =>
    `The plan follows “${title}” with ${priorities.length} priorities and ${indicators.length} indicators`,
  GoalSet: ({ title }) => `A goal was set: ${title}`,
  ActivityPlanned: ({ title }) => `An activity was planned: ${title}`,
  IndicatorAdded: ({ title }) => `An indicator was added: ${title}`,
  FollowUpPlanned: ({ title }) => `A follow-up was planned: ${title}`,
  AssignmentGiven: ({ title, from }) => `An assignment was given by ${from}: ${title}`,
  PlanItemWithdrawn: ({ kind, item }) => `${words.itemKind[kind]} “${item}” was taken out of the plan`,
  StatusReported: ({ kind, item, period, status }) =>
    `${words.itemKind[kind]} “${item}”, ${period}: ${status ? words.itemStatus[status] : 'status unknown'}`,
  OutcomeRecorded: ({ goal, outcome, followUpOn }) =>
    `The goal “${goal}”: ${words.outcome[outcome]}${followUpOn ? `, followed up on ${day(followUpOn)}` : ''}`,
  FollowUpDone: ({ goal, on, result }) => `The goal “${goal}” was followed up on ${on}: ${result}`,
  CarriedOver: ({ title, toYear }) => `“${title}” was carried over to ${toYear}`,
  TakenOver: ({ title, fromYear }) => `“${title}” was taken over from ${fromYear}`,
  ProcurementItemPlanned: ({ name, responsible }) => `A procurement was planned: ${name} (${responsible})`,
  ProcurementResponsibleChanged: ({ item, from, to }) => `“${item}” went from ${from} to ${to}`,
  ProcurementItemWithdrawn: ({ item }) => `The procurement “${item}” was taken out of the plan`,
  ProcurementCompleted: ({ name, on }) => `The procurement “${name}” was finished in ${day(on)}`,
};
