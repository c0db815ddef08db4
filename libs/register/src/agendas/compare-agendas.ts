import { isDeepStrictEqual } from 'node:util';
import { type AgendaItem } from './agenda.events';
import { type AgendaVersion } from './agenda.facts';
import { refuseAgenda } from './agenda.rules';

const FIELDS = ['kind', 'heading', 'case', 'presenter', 'documents', 'consequences', 'proposal'] as const;
export type AgendaField = (typeof FIELDS)[number];

export interface ChangedItem {
  readonly item: string;
  readonly heading: string;
  readonly fields: readonly { readonly field: AgendaField; readonly from: unknown; readonly to: unknown }[];
}

export interface MovedItem {
  readonly item: string;
  readonly heading: string;
  /** Places on the earlier and the later agenda, from 1 on. */
  readonly from: number;
  readonly to: number;
}

/** What a later agenda has made of an earlier one. */
export interface AgendaChanges {
  readonly added: readonly AgendaItem[];
  readonly withdrawn: readonly AgendaItem[];
  /** Those that changed places with others, not those that only moved up or down with the rest. */
  readonly moved: readonly MovedItem[];
  readonly changed: readonly ChangedItem[];
}

export function compareAgendas(earlier: readonly AgendaItem[], later: readonly AgendaItem[]): AgendaChanges {
  const before = new Map(earlier.map((item) => [item.item, item]));
  const after = new Map(later.map((item) => [item.item, item]));
  const kept = later.filter(({ item }) => before.has(item));
  const places = kept.map(({ item }) => earlier.findIndex((it) => it.item === item));
  const inPlace = longestRising(places);
  return {
    added: later.filter(({ item }) => !before.has(item)),
    withdrawn: earlier.filter(({ item }) => !after.has(item)),
    moved: kept
      .map((item, index) => ({ item, from: places[index] ?? 0 }))
      .filter(({ from }) => !inPlace.has(from))
      .map(({ item, from }) => ({
        item: item.item,
        heading: item.heading,
        from: from + 1,
        to: later.indexOf(item) + 1,
      })),
    changed: kept.flatMap((item) => changesOf(before.get(item.item) ?? item, item)),
  };
}

function changesOf(before: AgendaItem, after: AgendaItem): readonly ChangedItem[] {
  const fields = FIELDS.filter((field) => !isDeepStrictEqual(before[field], after[field])).map((field) => ({
    field,
    from: before[field],
    to: after[field],
  }));
  return fields.length > 0 ? [{ item: after.item, heading: after.heading, fields }] : [];
}

/** The longest run of numbers that rise in the order in which they stand: what has not moved. */
function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const runs: number[][] = [];
  for (const number of numbers) {
    const before = runs.filter((run) => (run.at(-1) ?? -1) < number);
    const longest = before.reduce<readonly number[]>(
      (best, run) => (run.length > best.length ? run : best),
      [],
    );
    runs.push([...longest, number]);
  }
  return new Set(runs.reduce<readonly number[]>((best, run) => (run.length > best.length ? run : best), []));
}

/** @throws DomainError `agenda.version-unknown` */
export function itemsOfVersion(versions: readonly AgendaVersion[], wanted: number): readonly AgendaItem[] {
  const found = versions.find(({ version }) => version === wanted);
  return found?.items ?? refuseAgenda('agenda.version-unknown', { version: wanted, latest: versions.length });
}
