import { type EventOf, query, readModel } from '@diarium/event-store';
import { Query } from '@nestjs/cqrs';
import { IsInt, IsOptional, IsString } from 'class-validator';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { cursorValues, PagedQuery, pageOf } from '../shared/page';
import { committeeOf, keyOf, yearOf } from '../shared/streams';
import {
  type ContentEvents,
  contentFold,
  emptyContent,
  type PlanContent,
  readable,
  type ReadableContent,
} from './plan-content';
import { type AdoptedBy, type PlanEvents } from './plan.events';

export type PlanStatus = 'draft' | 'adopted' | 'under revision';

/** A version of a plan as it was adopted. */
export interface AdoptedVersion {
  readonly version: number;
  /** ISO instant in UTC. */
  readonly adoptedAt: string;
  readonly by: AdoptedBy;
  readonly content: PlanContent;
}

/** The plan of one committee and year, with every version that was adopted. */
@Entity('plan')
export class PlanRow {
  /** `GNU-2022` */
  @PrimaryColumn('text') key!: string;
  @Column('text') committee!: string;
  @Column('int') year!: number;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) assemblyPlan!: string | null;
  @Column('text') status!: PlanStatus;
  /** The version in force, or the one that is worked on. */
  @Column('int') version!: number;
  /** As it stands now: with what an open revision changed, and with assignments given since the adoption. */
  @Column('jsonb') content!: PlanContent;
  /** Oldest first. */
  @Column('jsonb') versions!: readonly AdoptedVersion[];
}

type Change<Name extends keyof ContentEvents> = (
  row: PlanRow | undefined,
  event: EventOf<Pick<ContentEvents, Name>>,
) => PlanRow | undefined;

function content<Name extends keyof ContentEvents>(name: Name): Change<Name> {
  const fold = contentFold[name] as (content: PlanContent, data: unknown) => PlanContent;
  return (row, { data }) => row && { ...row, content: fold(row.content, data) };
}

export const plan = readModel<PlanEvents & ContentEvents>()<PlanRow>({
  name: 'plan',
  version: 1,
  row: PlanRow,
  indexes: ['CREATE INDEX ON {table} (year DESC, committee)'],
  keys: ({ stream }) => [keyOf(stream)],
  project: {
    PlanDrafted: (_, { stream, data }, key) => ({
      key,
      committee: committeeOf(stream),
      year: yearOf(stream),
      title: data.title,
      assemblyPlan: data.assemblyPlan,
      status: 'draft',
      version: 1,
      content: emptyContent,
      versions: [],
    }),
    PlanAdopted: (row, { data: { version, by }, occurredAt }) =>
      row && {
        ...row,
        status: 'adopted',
        version,
        versions: [...row.versions, { version, adoptedAt: occurredAt, by, content: row.content }],
      },
    PlanRevisionStarted: (row, { data: { version } }) => row && { ...row, status: 'under revision', version },
    PlanNoted: content('PlanNoted'),
    StrategyAdded: content('StrategyAdded'),
    GoalSet: content('GoalSet'),
    ActivityPlanned: content('ActivityPlanned'),
    AssignmentGiven: content('AssignmentGiven'),
    IndicatorAdded: content('IndicatorAdded'),
    FollowUpPlanned: content('FollowUpPlanned'),
    PlanItemWithdrawn: content('PlanItemWithdrawn'),
    ProcurementItemPlanned: content('ProcurementItemPlanned'),
    ProcurementResponsibleChanged: content('ProcurementResponsibleChanged'),
    ProcurementItemWithdrawn: content('ProcurementItemWithdrawn'),
  },
});

export type PlanItemInList = Omit<PlanRow, 'content' | 'versions'>;

/** Plans, newest year first. */
export class ListPlans extends PagedQuery<PlanItemInList> {
  @IsOptional() @IsString() committee?: string;
  @IsOptional() @IsInt() year?: number;
  @IsOptional() @IsString() status?: string;
}

export const listPlans = query(ListPlans, async (given, tables) => {
  const columns = ['key', 'committee', 'year', 'title', 'assemblyPlan', 'status', 'version'] as const;
  const select = tables
    .getRepository(PlanRow)
    .createQueryBuilder('p')
    .select(columns.map((column) => `p.${column}`));
  for (const field of ['committee', 'year', 'status'] as const)
    if (given[field] !== undefined) select.andWhere(`p.${field} = :${field}`, { [field]: given[field] });
  if (given.after) {
    const [before, committee] = cursorValues(given.after, 2);
    select.andWhere('(p.year < :before OR (p.year = :before AND p.committee > :behind))', {
      before,
      behind: committee,
    });
  }
  const rows = await select
    .orderBy('p.year', 'DESC')
    .addOrderBy('p.committee')
    .limit(given.limit + 1)
    .getMany();
  return pageOf<PlanItemInList, PlanItemInList>(rows, given.limit, {
    item: (row) => row,
    cursor: ({ year, committee }) => [year, committee],
  });
});

/** A plan in one version. */
export interface ReadablePlan extends PlanItemInList {
  readonly content: ReadableContent;
  /** Which versions were adopted, when and by which decision, oldest first. */
  readonly versions: readonly Omit<AdoptedVersion, 'content'>[];
}

/** A plan as it stands, or as a version of it was adopted; none where there is no such plan or version. */
export class ReadPlan extends Query<ReadablePlan | undefined> {
  @IsString() committee!: string;
  @IsInt() year!: number;
  @IsOptional() @IsInt() version?: number;
}

export const readPlan = query(ReadPlan, async ({ committee, year, version }, tables) => {
  const row = await tables.getRepository(PlanRow).findOneBy({ key: `${committee}-${year}` });
  return row ? planIn(row, version) : undefined;
});

/** @param version none for the plan as it stands */
export function planIn(row: PlanRow, version?: number): ReadablePlan | undefined {
  const adopted = row.versions.find((it) => it.version === version);
  const isAsItStands = version === undefined || (version === row.version && row.status !== 'adopted');
  const shown = isAsItStands ? row : adopted;
  return (
    shown && {
      ...row,
      version: shown.version,
      content: readable(shown.content),
      versions: row.versions.map(({ content: _, ...rest }) => rest),
    }
  );
}
