import * as register from '@diarium/register';
import { around, type Entry, type Fields, nearest, without } from '../entry';
import { keyedBy, step, type Step, text } from '../step';

/** The key of a meeting: `GNU-2022-11-07`, and `GNU-2025.2` for the second of a year. */
export function meetingOf(entry: Entry, when: unknown, ordinal: unknown): string {
  const key = `${text(nearest(entry, 'committee'))}-${text(when)}`;
  return ordinal === undefined ? key : `${key}.${text(ordinal)}`;
}

const own = (entry: Entry, { meeting, ordinal }: Fields): string => meetingOf(entry, meeting, ordinal);

const isHeld = ({ fields }: Entry): boolean =>
  fields['cancelled'] === undefined && fields['unnamed'] === undefined;

/** What stands directly in a meeting, with the fields that its command needs beside its own. */
const inMeeting =
  (levels: number, ...left: readonly string[]): Step['fields'] =>
  (entry) => ({ meeting: own(entry, around(entry, levels)), ...without(entry.fields, ...left) });

const heldOn = ({ fields }: Entry): unknown => fields['on'] ?? fields['meeting'];

const unknownMeeting = ({ unnamed }: Fields): Fields =>
  unnamed === undefined ? {} : { meetingUnknown: unnamed };

/** Meetings that took place or were cancelled, and what they decided. */
export const meetings: readonly Step[] = [
  step({
    at: 'meetings[].announced',
    label: { sv: 'extra sammanträden', en: 'extra meetings' },
    command: register.AnnounceExtraMeeting,
    fields: (entry) => ({ when: around(entry)['meeting'], ...inMeeting(1, 'on')(entry) }),
    on: (entry) => nearest(entry, 'on'),
  }),
  step({
    at: 'meetings[].moved',
    label: { sv: 'flyttade sammanträden', en: 'moved meetings' },
    command: register.MoveMeeting,
    fields: inMeeting(1, 'on'),
  }),
  step({
    at: 'meetings[].called',
    label: { sv: 'kallelser', en: 'notices' },
    command: register.CallMeeting,
    fields: (entry) => ({ meeting: own(entry, around(entry)), noticeOn: entry.fields['on'] }),
  }),
  step({
    at: 'meetings[].cancelled',
    label: { sv: 'inställda sammanträden', en: 'cancelled meetings' },
    command: register.CancelMeeting,
    fields: inMeeting(1, 'on'),
  }),
  step({
    at: 'meetings[]',
    label: { sv: 'hållna sammanträden', en: 'meetings held' },
    command: register.HoldMeeting,
    key: keyedBy('meeting', 'ordinal'),
    concerns: isHeld,
    fields: (entry) => ({
      ...without(entry.fields, 'ordinal', 'announced', 'moved', 'called', 'decisions'),
      meeting: own(entry, entry.fields),
      on: heldOn(entry),
    }),
    on: heldOn,
  }),
  step({
    at: 'meetings[].decisions[]',
    label: { sv: 'beslut', en: 'decisions' },
    command: register.RecordDecision,
    key: keyedBy('decision'),
    fields: (entry) => ({
      ...inMeeting(1, 'on', 'dispatched', 'reportedBack')(entry),
      ...unknownMeeting(around(entry)),
    }),
    on: (entry) => entry.fields['on'] ?? heldOn({ ...entry, fields: around(entry) }),
  }),
  step({
    at: 'meetings[].decisions[].dispatched',
    label: { sv: 'expedierade beslut', en: 'dispatched decisions' },
    command: register.DispatchDecision,
    fields: (entry) => ({ decision: around(entry)['decision'], ...inMeeting(2)(entry) }),
  }),
  step({
    at: 'meetings[].decisions[].reportedBack',
    label: { sv: 'återrapporterade beslut', en: 'decisions reported back' },
    command: register.ReportDecisionBack,
    fields: (entry) => ({ decision: around(entry)['decision'], ...inMeeting(2)(entry) }),
  }),
];
