import * as register from '@diarium/register';
import { around, nearest, without } from '../entry';
import { keyedBy, ofYear, step, type Step } from '../step';
import { meetingOf } from './meetings';

const lists = [
  'takenOver',
  'notes',
  'strategies',
  'goals',
  'activities',
  'indicators',
  'followUps',
  'assignments',
  'procurement',
  'meetings',
  'adopted',
];

/** The plan of a year: what others refer to comes before what refers to it. */
export const plan: readonly Step[] = [
  step({
    at: 'plan',
    label: { sv: 'planer', en: 'plans' },
    command: register.DraftPlan,
    fields: ofYear(...lists),
  }),
  step({
    at: 'plan.notes[]',
    label: { sv: 'avsnitt i planer', en: 'sections of plans' },
    command: register.NotePlanSection,
    key: keyedBy('section'),
    fields: ofYear(),
  }),
  step({
    at: 'plan.strategies[]',
    label: { sv: 'strategier', en: 'strategies' },
    command: register.AddStrategy,
    key: keyedBy('strategy'),
    fields: ofYear(),
  }),
  step({
    at: 'plan.goals[]',
    label: { sv: 'mål', en: 'goals' },
    command: register.SetGoal,
    key: keyedBy('goal'),
    fields: ofYear(),
  }),
  step({
    at: 'plan.activities[]',
    label: { sv: 'aktiviteter', en: 'activities' },
    command: register.PlanActivity,
    key: keyedBy('activity'),
    fields: ofYear('parts'),
  }),
  step({
    at: 'plan.activities[].parts[]',
    label: { sv: 'delar av aktiviteter', en: 'parts of activities' },
    command: register.PlanActivity,
    key: keyedBy('activity'),
    fields: (entry) => ({ partOf: around(entry)['activity'], ...ofYear()(entry) }),
  }),
  step({
    at: 'plan.indicators[]',
    label: { sv: 'indikatorer', en: 'indicators' },
    command: register.AddIndicator,
    key: keyedBy('indicator'),
    fields: ofYear(),
  }),
  step({
    at: 'plan.followUps[]',
    label: { sv: 'planerade uppföljningar', en: 'planned follow-ups' },
    command: register.PlanFollowUp,
    key: keyedBy('followUp'),
    fields: ofYear(),
  }),
  step({
    at: 'plan.assignments[]',
    label: { sv: 'uppdrag', en: 'assignments' },
    command: register.GiveAssignment,
    key: keyedBy('assignment'),
    fields: ofYear(),
  }),
  step({
    at: 'plan.procurement[]',
    label: { sv: 'upphandlingar', en: 'procurements' },
    command: register.PlanProcurement,
    key: keyedBy('item'),
    fields: ofYear(),
  }),
  step({
    at: 'plan.takenOver[]',
    label: { sv: 'övertagna frågor', en: 'matters taken over' },
    command: register.TakeOver,
    key: keyedBy('fromYear', 'matter'),
    fields: ofYear(),
  }),
  step({
    at: 'plan.meetings[]',
    label: { sv: 'planerade sammanträden', en: 'planned meetings' },
    command: register.PlanMeeting,
    key: keyedBy('when', 'ordinal'),
    fields: (entry) => ({
      meeting: meetingOf(entry, entry.fields['when'], entry.fields['ordinal']),
      planYear: nearest(entry, 'year'),
      ...without(entry.fields, 'on', 'ordinal'),
    }),
  }),
];

/** The adoption names a decision, so it comes once meetings have decided. */
export const adoption: readonly Step[] = [
  step({
    at: 'plan.adopted',
    label: { sv: 'antagna planer', en: 'adopted plans' },
    command: register.AdoptPlan,
    fields: ofYear(),
  }),
];
