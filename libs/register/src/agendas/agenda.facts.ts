import { type Fold } from '@diarium/event-store';
import { type AgendaEvents, type AgendaItem } from './agenda.events';

export type AgendaVersion = Pick<AgendaEvents['AgendaIssued'], 'version' | 'items'>;

/** The agenda of a meeting: as it stands, and as it was issued. */
export interface AgendaFacts {
  /** In their order; those with `forcedBy` stay on while a rule asks for them. */
  readonly items: readonly AgendaItem[];
  /** Keys of items that were taken off; they are not used again. */
  readonly withdrawn: readonly string[];
  readonly versions: readonly AgendaVersion[];
}

type Folded = Pick<
  AgendaEvents,
  'AgendaItemAdded' | 'AgendaItemChanged' | 'AgendaItemMoved' | 'AgendaItemWithdrawn' | 'AgendaIssued'
>;

export const agendaFacts: Fold<AgendaFacts, Folded> = {
  initial: { items: [], withdrawn: [], versions: [] },
  evolve: {
    AgendaItemAdded: (facts, { data: { item, at } }) => ({
      ...facts,
      items: facts.items.toSpliced(at - 1, 0, item),
    }),
    AgendaItemChanged: (facts, { data }) => ({
      ...facts,
      items: facts.items.map((item) => (item.item === data.item.item ? data.item : item)),
    }),
    AgendaItemMoved: (facts, { data: { item: key, to } }) => {
      const moved = facts.items.filter(({ item }) => item === key);
      const others = facts.items.filter(({ item }) => item !== key);
      return { ...facts, items: others.toSpliced(to - 1, 0, ...moved) };
    },
    AgendaItemWithdrawn: (facts, { data }) => ({
      ...facts,
      items: facts.items.filter(({ item }) => item !== data.item),
      withdrawn: [...facts.withdrawn, data.item],
    }),
    AgendaIssued: (facts, { data: { version, items } }) => ({
      ...facts,
      versions: [...facts.versions, { version, items }],
    }),
  },
};
