import { dayInWords } from '../dates';
import { type AgendaEventTexts } from '../event-texts';
import { words } from './words';

const day = (on: string): string => dayInWords(on, words.months);

export const agendaEvents: AgendaEventTexts = {
  AgendaItemAdded: ({ item, at }) =>
    item.forcedBy === null
      ? `“${item.heading}” was put on the agenda as item ${at}`
      : `“${item.heading}” was put on the agenda as item ${at}, by ${item.forcedBy.section}`,
  AgendaItemChanged: ({ item }) => `The item “${item.heading}” of the agenda was changed`,
  AgendaItemMoved: ({ item, to }) => `The item ${item} was moved to place ${to} of the agenda`,
  AgendaItemWithdrawn: ({ item }) => `The item ${item} was taken off the agenda`,
  AgendaIssued: ({ version, items }) =>
    `Version ${version} of the agenda was issued, with ${items.length} items`,
  NoticeSent: ({ on, when, starts, place, members, substitutes, supplement }) =>
    `${supplement ? 'A supplement to the notice' : 'The notice'} of the meeting on ${day(when)} at ${starts}${place ? ` in ${place}` : ''} was sent on ${on} to ${members.length} members and ${substitutes.length} substitutes`,
  PreparationScheduled: ({ steps, notice }) => {
    const days = steps.map(({ code, due }) => `${code} by ${due}`);
    const all = notice ? [...days, `the notice by ${notice.by}`] : days;
    return all.length === 0
      ? 'The preparation of the meeting has no days any longer'
      : `Preparation of the meeting: ${all.join(', ')}`;
  },
  PreparationStepDone: ({ code, on }) => `The step ${code} of the preparation was done on ${on}`,
};
