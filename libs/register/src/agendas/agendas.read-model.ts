import { dayOf, evolveWith, readModel } from '@diarium/event-store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { committeeOf, keyOf } from '../shared/streams';
import { type AgendaEvents, type AgendaItem, type PreparationStep } from './agenda.events';
import { agendaFacts } from './agenda.facts';

export interface IssuedAgenda {
  readonly version: number;
  /** The day on which it was issued. */
  readonly on: string;
  readonly items: readonly AgendaItem[];
}

export interface WithdrawnItem {
  readonly item: string;
  readonly heading: string;
  readonly on: string;
  readonly reason: string | null;
}

/** The agenda of a meeting: as it stands, as it was issued, and how it is prepared. */
@Entity('agenda')
export class AgendaRow {
  /** The meeting, `GNU-2022-11-07`. */
  @PrimaryColumn('text') key!: string;
  @Column('text') committee!: string;
  @Column('jsonb') items!: readonly AgendaItem[];
  @Column('jsonb') withdrawn!: readonly WithdrawnItem[];
  @Column('jsonb') versions!: readonly IssuedAgenda[];
  @Column('jsonb') steps!: readonly PreparationStep[];
  /** The last day for the notice, where the committee has set a period. */
  @Column('text', { nullable: true }) noticeBy!: string | null;
}

type Events = Omit<AgendaEvents, 'NoticeSent'>;

const empty = (key: string, stream: string): AgendaRow => ({
  key,
  committee: committeeOf(stream),
  items: [],
  withdrawn: [],
  versions: [],
  steps: [],
  noticeBy: null,
});

type ItemEvent = Parameters<typeof evolveWith>[2][number];

/** The items, by the same fold as the rules have. */
function withItems(row: AgendaRow | undefined, event: ItemEvent, key: string): AgendaRow {
  const before = row ?? empty(key, event.stream);
  const facts = { ...agendaFacts.initial, items: before.items };
  return { ...before, items: evolveWith(agendaFacts, facts, [event]).items };
}

export const agendas = readModel<Events>()<AgendaRow>({
  name: 'agendas',
  version: 1,
  row: AgendaRow,
  keys: ({ stream }) => [keyOf(stream)],
  project: {
    AgendaItemAdded: withItems,
    AgendaItemChanged: withItems,
    AgendaItemMoved: withItems,
    AgendaItemWithdrawn: (row, event, key) => {
      const { item } = event.data;
      const heading = row?.items.find((it) => it.item === item)?.heading ?? item;
      const reason = event.metadata.reason ?? null;
      const withdrawn = { item, heading, on: dayOf(event.occurredAt), reason };
      return { ...withItems(row, event, key), withdrawn: [...(row?.withdrawn ?? []), withdrawn] };
    },
    AgendaIssued: (row, { occurredAt, data: { version, items } }) =>
      row && { ...row, versions: [...row.versions, { version, on: dayOf(occurredAt), items }] },
    PreparationScheduled: (row, { stream, data: { steps, notice } }, key) => ({
      ...(row ?? empty(key, stream)),
      steps,
      noticeBy: notice?.by ?? null,
    }),
    PreparationStepDone: (row, { data: { code, on } }) =>
      row && {
        ...row,
        steps: row.steps.map((step) => (step.code === code ? { ...step, doneOn: on } : step)),
      },
  },
});
