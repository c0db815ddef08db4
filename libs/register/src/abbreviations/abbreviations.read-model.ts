import { type EventOf, readModel } from '@diarium/event-store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { committeeOf } from '../shared/streams';
import { type AbbreviationEvents } from './abbreviation.events';
import { abbreviationsIn } from './abbreviations-in';
import { type TellingEvents, tellingEvents, type Told, toldBy, type UseKind } from './texts-told';

/** What an abbreviation stands for in a committee's register, or something in which it stands. */
@Entity('abbreviation')
export class AbbreviationRow {
  /** `GNU|MTP` for its meaning, `GNU|MTP|case|GNU-2022-3` for a use of it. */
  @PrimaryColumn('text') key!: string;
  @Column('text') committee!: string;
  @Column('text') abbreviation!: string;
  /** Null in a use. */
  @Column('text', { nullable: true }) meaning!: string | null;
  /** Null in the explanation; so is `used`. */
  @Column('text', { nullable: true }) kind!: UseKind | null;
  /** The key of what it stands in. */
  @Column('text', { nullable: true }) used!: string | null;
  @Column('text', { nullable: true }) case!: string | null;
  /** The number of the document in its case. */
  @Column('int', { nullable: true }) document!: number | null;
  /** In how many of its titles and texts. */
  @Column('int') times!: number;
}

type Row = AbbreviationRow;

const useKey = (committee: string, abbreviation: string, { kind, key }: Told): string =>
  [committee, abbreviation, kind, key].join('|');

const timesIn = (abbreviation: string, texts: Told['texts'] = []): number =>
  texts.filter((text) => abbreviationsIn(text).includes(abbreviation)).length;

function keysOfUses(event: EventOf<TellingEvents>): readonly string[] {
  const committee = committeeOf(event.stream);
  const told = toldBy(event);
  const found = [...told.texts, ...(told.before ?? [])].flatMap(abbreviationsIn);
  // What the committee itself is called by is known to whoever reads its register.
  return [...new Set(found)].filter((it) => it !== committee).map((it) => useKey(committee, it, told));
}

function use(row: Row | undefined, event: EventOf<TellingEvents>, key: string): Row | undefined {
  const told = toldBy(event);
  const abbreviation = key.split('|')[1] ?? '';
  const times = (row?.times ?? 0) + timesIn(abbreviation, told.texts) - timesIn(abbreviation, told.before);
  if (times <= 0) return undefined;
  return {
    key,
    committee: committeeOf(event.stream),
    abbreviation,
    meaning: null,
    kind: told.kind,
    used: told.key,
    case: told.case,
    document: told.document ?? null,
    times,
  };
}

export const abbreviations = readModel<TellingEvents & AbbreviationEvents>()<AbbreviationRow>({
  name: 'abbreviations',
  version: 1,
  row: AbbreviationRow,
  indexes: ['CREATE INDEX ON {table} (committee, abbreviation, used)'],
  keys: (event) =>
    event.type === 'AbbreviationExplained'
      ? [`${committeeOf(event.stream)}|${event.data.abbreviation}`]
      : keysOfUses(event),
  project: {
    ...(Object.fromEntries(tellingEvents.map((name) => [name, use])) as Record<
      keyof TellingEvents,
      typeof use
    >),
    AbbreviationExplained: (_, { stream, data: { abbreviation, meaning } }, key) => ({
      key,
      committee: committeeOf(stream),
      abbreviation,
      meaning,
      kind: null,
      used: null,
      case: null,
      document: null,
      times: 0,
    }),
  },
});
