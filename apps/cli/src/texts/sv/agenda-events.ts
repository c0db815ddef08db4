import { dayInWords } from '../dates';
import { type AgendaEventTexts } from '../event-texts';
import { words } from './words';

const day = (on: string): string => dayInWords(on, words.months);

export const agendaEvents: AgendaEventTexts = {
  AgendaItemAdded: ({ item, at }) =>
    item.forcedBy === null
      ? `”${item.heading}” sattes upp som punkt ${at} på föredragningslistan`
      : `”${item.heading}” sattes upp som punkt ${at} på föredragningslistan, enligt ${item.forcedBy.section}`,
  AgendaItemChanged: ({ item }) => `Punkten ”${item.heading}” på föredragningslistan ändrades`,
  AgendaItemMoved: ({ item, to }) => `Punkten ${item} flyttades till plats ${to} på föredragningslistan`,
  AgendaItemWithdrawn: ({ item }) => `Punkten ${item} utgick från föredragningslistan`,
  AgendaIssued: ({ version, items }) =>
    `Föredragningslistan gavs ut i version ${version}, med ${items.length} punkter`,
  NoticeSent: ({ on, when, starts, place, members, substitutes, supplement }) =>
    `${supplement ? 'Ett tillägg till kallelsen' : 'Kallelsen'} till ${day(when)} kl. ${starts}${place ? ` i ${place}` : ''} skickades ${on} till ${members.length} ledamöter och ${substitutes.length} ersättare`,
  PreparationScheduled: ({ steps, notice }) => {
    const days = steps.map(({ code, due }) => `${code} senast ${due}`);
    const all = notice ? [...days, `kallelsen senast ${notice.by}`] : days;
    return all.length === 0
      ? 'Beredningen av sammanträdet har inga dagar längre'
      : `Beredningen av sammanträdet: ${all.join(', ')}`;
  },
  PreparationStepDone: ({ code, on }) => `Steget ${code} i beredningen blev klart ${on}`,
};
