import { evolveWith } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { agendaFacts } from './agenda.facts';
import { item } from './testing/agenda-events';

const event = (type: string, data: object) => recordedEvent({ stream: 'meeting-GNU-2022-11-07', type, data });
const fold = (...events: ReturnType<typeof event>[]) => evolveWith(agendaFacts, agendaFacts.initial, events);
const added = (key: string, at: number) =>
  event('AgendaItemAdded', { item: item(key, { heading: key }), at });
const abc = [added('a', 1), added('c', 2), added('b', 2)];
const keys = (...events: ReturnType<typeof event>[]) => fold(...events).items.map((it) => it.item);

describe('what others may know of an agenda', () => {
  it('is its items in their order, as they were put on and moved', () => {
    expect(keys(...abc)).toEqual(['a', 'b', 'c']);
    expect(keys(...abc, event('AgendaItemMoved', { item: 'c', to: 1 }))).toEqual(['c', 'a', 'b']);
    expect(keys(...abc, event('AgendaItemMoved', { item: 'a', to: 3 }))).toEqual(['b', 'c', 'a']);
  });

  it('is each item as it now reads, without those withdrawn', () => {
    const facts = fold(
      ...abc,
      event('AgendaItemChanged', { item: item('b', { heading: 'Budget' }) }),
      event('AgendaItemWithdrawn', { item: 'a' }),
    );
    expect(facts.items.map(({ heading }) => heading)).toEqual(['Budget', 'c']);
    expect(facts.withdrawn).toEqual(['a']);
  });

  it('is every version as it was issued', () => {
    const issued = event('AgendaIssued', { version: 1, items: [item('a')] });
    expect(fold(...abc, issued).versions).toEqual([{ version: 1, items: [item('a')] }]);
  });
});
