import { query, readModel, type RecordedEvent } from '@diarium/event-store';
import { Query } from '@nestjs/cqrs';
import { IsInt, IsOptional, IsString } from 'class-validator';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IsDay } from '../shared/fields';
import { keyOf } from '../shared/streams';
import { type DelegationPoint } from './delegation.events';
import {
  delegationFacts,
  holdsOn,
  type OrderEvents,
  type OrderVersion,
  type Subdelegation,
  subdelegatesOn,
  type UrgentDecider,
  versionOn,
} from './delegation.facts';

/** The delegation order of a committee in all its versions, and who else may decide. */
@Entity('delegation_order')
export class DelegationOrderRow {
  /** The code of the committee. */
  @PrimaryColumn('text') key!: string;
  @Column('jsonb') versions!: readonly OrderVersion[];
  @Column('jsonb') subdelegations!: readonly Subdelegation[];
  @Column('jsonb') urgentDeciders!: readonly UrgentDecider[];
}

type Row = DelegationOrderRow | undefined;

// The view is what the rules see: one fold for both.
const folded =
  <Name extends keyof OrderEvents>(name: Name) =>
  (row: Row, event: RecordedEvent<Name, OrderEvents[Name]>): DelegationOrderRow => ({
    ...delegationFacts.evolve[name](row ?? delegationFacts.initial, event),
    key: keyOf(event.stream),
  });

export const delegationOrder = readModel<OrderEvents>()<DelegationOrderRow>({
  name: 'delegation-order',
  version: 1,
  row: DelegationOrderRow,
  keys: ({ stream }) => [keyOf(stream)],
  project: {
    DelegationOrderAdopted: folded('DelegationOrderAdopted'),
    Subdelegated: folded('Subdelegated'),
    SubdelegationEnded: folded('SubdelegationEnded'),
    UrgentDeciderAppointed: folded('UrgentDeciderAppointed'),
    UrgentDeciderEnded: folded('UrgentDeciderEnded'),
  },
});

/** A point as it stands on a day, with those to whom it is delegated further. */
export interface DelegationPointItem extends DelegationPoint {
  readonly subdelegates: readonly string[];
}

/** The order as it holds on a day, or one version of it. */
export interface DelegationOrderView {
  readonly committee: string;
  readonly on: string;
  /** Null where no version holds on the day. */
  readonly version: number | null;
  readonly from: string | null;
  /** The day from which another version holds; null where none is adopted. */
  readonly until: string | null;
  readonly decision: string | null;
  readonly reportWithinDays: number | null;
  readonly subdelegatesReportTo: string | null;
  readonly points: readonly DelegationPointItem[];
  readonly urgentDeciders: readonly UrgentDecider[];
  readonly versions: readonly Pick<OrderVersion, 'version' | 'from' | 'decision'>[];
}

/** The delegation order of a committee on a day, or one version of it. */
export class ReadDelegationOrder extends Query<DelegationOrderView | undefined> {
  @IsString() committee!: string;
  @IsDay() on!: string;
  @IsOptional() @IsInt() version?: number;
}

export const readDelegationOrder = query(ReadDelegationOrder, async (given, tables) => {
  const row = await tables.getRepository(DelegationOrderRow).findOneBy({ key: given.committee });
  return row ? orderOn(row, given) : undefined;
});

/** Without a version, the one that holds on the day. */
export function orderOn(
  row: DelegationOrderRow,
  { on, version }: Pick<ReadDelegationOrder, 'on' | 'version'>,
): DelegationOrderView {
  const { key, versions, urgentDeciders } = row;
  const shown = version === undefined ? versionOn(row, on) : versions.find((it) => it.version === version);
  return {
    committee: key,
    on,
    ...(shown ? shownVersion(shown, row, on) : noVersion),
    urgentDeciders: urgentDeciders.filter((decider) => holdsOn(decider, on)),
    versions: versions.map(({ version: number, from, decision }) => ({ version: number, from, decision })),
  };
}

const noVersion = {
  version: null,
  from: null,
  until: null,
  decision: null,
  reportWithinDays: null,
  subdelegatesReportTo: null,
  points: [],
} as const;

function shownVersion(shown: OrderVersion, row: DelegationOrderRow, on: string) {
  const { version, from, decision, reportWithinDays, subdelegatesReportTo, points } = shown;
  return {
    version,
    from,
    until: row.versions.find((it) => it.from > from)?.from ?? null,
    decision,
    reportWithinDays,
    subdelegatesReportTo,
    points: points.map((point) => ({ ...point, subdelegates: subdelegatesOn(row, point, on) })),
  };
}
