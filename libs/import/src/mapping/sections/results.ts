import * as register from '@diarium/register';
import { type Fields, nearest } from '../entry';
import { keyedBy, ofYear, step, type Step } from '../step';

const kinds = ['goal', 'activity', 'assignment'] as const;

/** `{ assignment: 'x' }` as a command says it: `{ kind: 'assignment', item: 'x' }`. */
function itemOf(fields: Fields): Fields {
  const kind = kinds.find((name) => fields[name] !== undefined);
  return kind ? { kind, item: fields[kind] } : {};
}

/** What came of a plan. */
export const results: readonly Step[] = [
  step({
    at: 'results.statuses[]',
    label: { sv: 'statusar', en: 'statuses' },
    command: register.ReportStatus,
    key: keyedBy(...kinds, 'period'),
    fields: (entry) => ({ ...ofYear(...kinds)(entry), ...itemOf(entry.fields) }),
  }),
  step({
    at: 'results.outcomes[]',
    label: { sv: 'utfall av mål', en: 'outcomes of goals' },
    command: register.RecordOutcome,
    key: keyedBy('goal'),
    fields: ofYear(),
  }),
  step({
    at: 'results.followUpsDone[]',
    label: { sv: 'gjorda uppföljningar', en: 'follow-ups done' },
    command: register.RecordFollowUp,
    key: keyedBy('goal'),
    fields: (entry) => ({ ...ofYear()(entry), on: entry.fields['on'] }),
  }),
  step({
    at: 'results.completedProcurements[]',
    label: { sv: 'avslutade upphandlingar', en: 'finished procurements' },
    command: register.CompleteProcurement,
    key: keyedBy('name'),
    fields: (entry) => ({ ...ofYear()(entry), on: entry.fields['on'] }),
  }),
  step({
    at: 'results.carriedOver[]',
    label: { sv: 'frågor som förs vidare', en: 'matters carried over' },
    command: register.CarryOver,
    key: keyedBy('matter'),
    fields: ofYear(),
  }),
];

const ofReport =
  (...left: readonly string[]): Step['fields'] =>
  (entry) => ({ ...ofYear(...left)(entry), kind: nearest(entry, 'kind') });

/** The report on a year. */
export const report: readonly Step[] = [
  step({
    at: 'report',
    label: { sv: 'rapporter', en: 'reports' },
    command: register.DraftReport,
    fields: ofReport('statements', 'figures', 'delivered'),
  }),
  step({
    at: 'report.statements[]',
    label: { sv: 'påståenden', en: 'statements' },
    command: register.MakeStatement,
    key: keyedBy('statement'),
    fields: ofReport(),
  }),
  step({
    at: 'report.figures[]',
    label: { sv: 'siffror', en: 'figures' },
    command: register.ReportFigure,
    key: keyedBy('figure'),
    fields: ofReport(),
  }),
  step({
    at: 'report.delivered',
    label: { sv: 'lämnade rapporter', en: 'delivered reports' },
    command: register.DeliverReport,
    fields: (entry) => ({ ...ofReport()(entry), on: entry.fields['on'] }),
  }),
];
