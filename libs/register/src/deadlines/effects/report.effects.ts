import { type PlanEvents } from '../../plans/plan.events';
import { type ReportEvents } from '../../reports/report.events';
import { after, lastDay } from '../../shared/partial-day';
import { committeeOf, keyOf, yearOf } from '../../shared/streams';
import { type Effect, type Effects } from './effect';

type Events = Pick<PlanEvents, 'PlanDrafted'> &
  Pick<ReportEvents, 'ReportDrafted' | 'ReportDelivered' | 'DischargeDecided'>;

export const reportEffects: Effects<Events> = {
  PlanDrafted: ({ stream, data }) => [
    {
      rule: 'deadline.annual-report',
      subject: keyOf(stream),
      does: 'open',
      on: `${yearOf(stream) + 1}-04-15`,
      note: data.title,
    },
    halfYearReportDue(stream, data.title),
  ],
  ReportDrafted: ({ stream, data }) =>
    data.kind === 'half-year' ? [halfYearReportDue(stream, data.title)] : [],
  ReportDelivered: ({ stream, data }) => [
    {
      rule: data.kind === 'annual' ? 'deadline.annual-report' : 'deadline.half-year-report',
      subject: yearKeyOf(stream),
      does: 'meet',
      on: data.on === null ? null : lastDay(data.on),
      note: data.dateMissing,
    },
    ...(data.kind === 'annual' ? [dischargeDue(stream)] : []),
  ],
  DischargeDecided: ({ stream, data: { on, left } }) =>
    left.length > 0
      ? []
      : [{ rule: 'deadline.discharge', subject: yearKeyOf(stream), does: 'meet', on, note: null }],
};

/** Whoever has a plan of the year reports on its first half, begun or not. */
const halfYearReportDue = (stream: string, note: string): Effect => ({
  rule: 'deadline.half-year-report',
  subject: yearKeyOf(stream),
  does: 'open',
  on: after(`${yearOf(stream)}-06-30`, { months: 2 }),
  note,
});

const dischargeDue = (stream: string): Effect => ({
  rule: 'deadline.discharge',
  subject: yearKeyOf(stream),
  does: 'open',
  on: `${yearOf(stream) + 1}-06-30`,
  note: '',
});

const yearKeyOf = (stream: string): string => `${committeeOf(stream)}-${yearOf(stream)}`;
