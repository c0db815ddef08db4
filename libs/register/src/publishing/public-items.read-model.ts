import { isDeepStrictEqual } from 'node:util';
import { type ReadModel, type RecordedEvent } from '@diarium/event-store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type PublicKind, type PublicPart, type TombstoneReason } from './public-part';
import { type PublicThing } from './public-things';

/** Something that was public and is so no longer: what a copy of it must forget. */
export interface Tombstone {
  /** Its place among the changes. */
  readonly sequence: number;
  readonly reason: TombstoneReason;
  /** The number of the document in the case; null where it is the thing itself. */
  readonly document: number | null;
}

/** The public part of one thing, and when it last changed. */
@Entity('public_item')
export class PublicItemRow {
  /** `case/GNU-2022-6` */
  @PrimaryColumn('text') key!: string;
  /** An erasure is no thing: its row says when the last one was. */
  @Column('text') kind!: PublicKind | 'erasure';
  @Column('text') committee!: string;
  /** The case on whose mark it depends what is shown. */
  @Column('text', { nullable: true }) case!: string | null;
  /** Position of the event that last changed what is shown: the order of the feed. */
  @Column('bigint') sequence!: number;
  /** As `sequence`, of what is shown while the case is secret. */
  @Column('bigint') outerSequence!: number;
  /** Of a case: the position at which its mark was last set or lifted; 0 while it is as it was registered. */
  @Column('bigint') switched!: number;
  /** Of a case: whether it is marked, and whether anything in it is. */
  @Column('boolean') secret!: boolean;
  @Column('boolean') closed!: boolean;
  /** A mark of an erasure stands in what is shown. */
  @Column('boolean') erased!: boolean;
  @Column('jsonb', { nullable: true }) shown!: PublicThing | null;
  @Column('jsonb', { nullable: true }) outer!: PublicThing | null;
  @Column('jsonb') tombstones!: readonly Tombstone[];
  /** From which the public part follows; never shown. */
  @Column('jsonb') inside!: object;
}

/** What everybody may see, thing by thing, each at its latest change. */
export function publicItems(parts: readonly PublicPart[]): ReadModel<PublicItemRow> {
  const types = new Set(parts.flatMap((part) => Object.keys(part.project)));
  const concerned = new Map([...types].map((type) => [type, parts.filter(({ project }) => type in project)]));
  const touched = (event: RecordedEvent) =>
    (concerned.get(event.type) ?? []).flatMap((part) => part.keys(event).map((key) => `${part.kind}/${key}`));
  const ofKind = new Map<string, PublicPart>(parts.map((part) => [part.kind, part]));
  const project = (row: object | undefined, event: RecordedEvent, key: string) => {
    const part = ofKind.get(key.slice(0, key.indexOf('/')));
    return part && evolved(part, row as PublicItemRow | undefined, event, key);
  };
  return {
    name: 'public-items',
    version: 3,
    row: PublicItemRow,
    indexes: [
      'CREATE INDEX ON {table} (sequence, key) WHERE "case" IS NULL',
      'CREATE INDEX ON {table} (committee, sequence, key) WHERE "case" IS NULL',
      'CREATE INDEX ON {table} ("case") WHERE "case" IS NOT NULL',
      'CREATE INDEX ON {table} (key) WHERE secret OR switched > 0',
      `CREATE INDEX ON {table} (key) WHERE ${HOLDS_ERASED}`,
    ],
    keys: (event) => (ERASURES.includes(event.type) ? [LAST_ERASURE] : touched(event)),
    project: {
      ...Object.fromEntries([...types].map((type) => [type, project])),
      ...Object.fromEntries(ERASURES.map((type) => [type, erasureRow])),
    },
  };
}

const ERASURES: readonly string[] = ['ErasureRequested', 'ErasureCompleted'];
/** The row that tells where the last erasure stands; no thing that anybody sees. */
export const LAST_ERASURE = 'erasure/last';
const ERASED_MARK = '\\[raderad [A-Za-z0-9_-]{8}\\]';
const HELD = new RegExp(ERASED_MARK);

/** As `erased`, of rows that were overwritten before they were folded anew. */
const HOLDS_ERASED = `coalesce(shown::text ~ '${ERASED_MARK}', false)`;

function evolved(part: PublicPart, row: PublicItemRow | undefined, event: RecordedEvent, key: string) {
  const inside = part.project[event.type]?.(row?.inside, event, key.slice(part.kind.length + 1));
  if (inside === undefined || inside === row?.inside) return row;
  return changed(part, row ?? nothingYet(part, key), { event, inside, isNew: row === undefined });
}

interface Change {
  readonly event: RecordedEvent;
  readonly inside: object;
  readonly isNew: boolean;
}

function changed(part: PublicPart, was: PublicItemRow, { event, inside, isNew }: Change): PublicItemRow {
  const { position } = event;
  const { shown, outer, secret, closed, case: inCase } = publicOf(part, inside);
  const before = isNew ? NOTHING : publicOf(part, was.inside);
  const moves = !isDeepStrictEqual(shown, before.shown);
  const isSwitched = !isNew && secret !== was.secret;
  return {
    key: was.key,
    kind: was.kind,
    committee: was.committee,
    case: inCase,
    secret,
    closed,
    shown,
    outer,
    inside,
    switched: isSwitched ? position : was.switched,
    sequence: moves ? position : was.sequence,
    outerSequence: isDeepStrictEqual(outer, before.outer) ? was.outerSequence : position,
    erased: HELD.test(JSON.stringify(shown)),
    tombstones: moves && before.shown !== null ? withTombstone(part, was, event) : was.tombstones,
  };
}

const NOTHING = { shown: null, outer: null };

const UNMARKED = { secret: false, closed: false };

function publicOf(part: PublicPart, inside: object) {
  const { secret, closed } = part.marks?.(inside) ?? UNMARKED;
  return {
    secret,
    closed,
    shown: part.shown(inside),
    outer: part.onCase?.outer(inside) ?? null,
    case: part.onCase?.key(inside) ?? null,
  };
}

function withTombstone(
  part: PublicPart,
  { tombstones }: PublicItemRow,
  { type, data, position }: RecordedEvent,
) {
  const reason = part.reasons[type];
  if (reason === undefined) return tombstones;
  const { document } = data as { readonly document?: unknown };
  return [
    ...tombstones,
    { sequence: position, reason, document: typeof document === 'number' ? document : null },
  ];
}

function nothingYet({ kind, committee }: PublicPart, key: string): PublicItemRow {
  return {
    key,
    kind,
    committee: committee(key.slice(kind.length + 1)),
    case: null,
    sequence: 0,
    outerSequence: 0,
    switched: 0,
    secret: false,
    closed: false,
    erased: false,
    shown: null,
    outer: null,
    tombstones: [],
    inside: {},
  };
}

/** Texts of whoever was erased may stand in any thing: those in which a mark stands move when an erasure does. */
const erasureRow = (_: object | undefined, { position }: RecordedEvent): PublicItemRow => ({
  ...{ key: LAST_ERASURE, kind: 'erasure', committee: '', case: null, sequence: position },
  ...{ outerSequence: 0, switched: 0, secret: false, closed: false, erased: false },
  ...{ shown: null, outer: null, tombstones: [], inside: {} },
});
