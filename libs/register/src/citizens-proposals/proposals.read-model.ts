import { dayOf, query, readModel } from '@diarium/event-store';
import { Query } from '@nestjs/cqrs';
import { IsInt, IsString } from 'class-validator';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type CaseEvents } from '../cases/case.events';
import { type MeetingEvents } from '../meetings/meeting.events';
import { type MinutesEvents } from '../minutes/paragraph.events';
import { type SittingEvents } from '../minutes/sitting.events';
import { caseKey } from '../shared/case-number';
import { IsDay } from '../shared/fields';
import { after, lastDay } from '../shared/partial-day';
import { committeeOf, keyOf, yearOf } from '../shared/streams';
import { type ProposalEvents } from './proposal.events';
import { type Proposal, undecidedOn } from './proposals';

/** The citizens' proposals of a committee, and in which years the assembly was told of them. */
@Entity('citizens_proposals')
export class CitizensProposalsRow {
  /** The committee's code, `GNU`. */
  @PrimaryColumn('text') key!: string;
  @Column('jsonb') proposals!: readonly Proposal[];
  @Column('jsonb') reports!: readonly { readonly year: number; readonly on: string }[];
}

type Row = CitizensProposalsRow;
type Events = Pick<CaseEvents, 'CaseRegistered' | 'CaseAnnulled'> &
  Pick<MeetingEvents, 'DecisionRecorded'> &
  Pick<MinutesEvents, 'ParagraphRecorded'> &
  Pick<SittingEvents, 'ParagraphTakenBack'> &
  ProposalEvents;

const decided = (row: Row | undefined, key: string | null, on: string | null): Row | undefined =>
  row && key !== null && row.proposals.some((it) => it.case === key)
    ? {
        ...row,
        proposals: row.proposals.map((it) => (it.case === key ? { ...it, decidedOn: on } : it)),
      }
    : row;

export const citizensProposals = readModel<Events>()<Row>({
  name: 'citizens-proposals',
  version: 1,
  row: CitizensProposalsRow,
  keys: ({ stream }) => [committeeOf(stream)],
  project: {
    CaseRegistered: (row, { stream, revision, data, occurredAt }, key) => {
      if (data.caseType?.toLocaleLowerCase('sv') !== 'medborgarförslag') return row;
      const inCase = caseKey({ committee: key, year: yearOf(stream), serial: revision + 1 });
      const received = data.date ? lastDay(data.date.on) : dayOf(occurredAt);
      const before = row ?? { key, proposals: [], reports: [] };
      return { ...before, proposals: [...before.proposals, { case: inCase, received, decidedOn: null }] };
    },
    CaseAnnulled: (row, { stream }) =>
      row && { ...row, proposals: row.proposals.filter((it) => it.case !== keyOf(stream)) },
    DecisionRecorded: (row, { data }) => decided(row, data.case, lastDay(data.decidedOn)),
    ParagraphRecorded: (row, { data }) =>
      data.outcome === 'decided' ? decided(row, data.case, data.on) : row,
    ParagraphTakenBack: (row, { data }) => decided(row, data.case, null),
    CitizensProposalsReported: (row, { data: { year, on } }) =>
      row && { ...row, reports: [...row.reports, { year, on }] },
  },
});

/** A citizens' proposal that is not decided, and the day by which it should be (KL 6:34). */
export interface UndecidedProposal {
  readonly case: string;
  readonly received: string;
  readonly dueBy: string;
}

export interface UndecidedProposals {
  /** The day of which it is told: the last of the year, or today while it runs. */
  readonly on: string;
  /** When the assembly was told in that year; null where it was not. */
  readonly reportedOn: string | null;
  readonly items: readonly UndecidedProposal[];
}

/** The citizens' proposals of a committee that were prepared and not decided in a year. */
export class ReadCitizensProposals extends Query<UndecidedProposals> {
  @IsString() committee!: string;
  @IsInt() year!: number;
  @IsDay() today!: string;
}

export const readCitizensProposals = query(
  ReadCitizensProposals,
  async ({ committee, year, today }, tables) => {
    const row = await tables.getRepository(CitizensProposalsRow).findOneBy({ key: committee });
    const on = [today, `${year}-12-31`].sort()[0] ?? today;
    return {
      on,
      reportedOn: row?.reports.find((it) => it.year === year)?.on ?? null,
      items: undecidedOn(row?.proposals ?? [], on).map(({ case: inCase, received }) => ({
        case: inCase,
        received,
        dueBy: after(received, { years: 1 }),
      })),
    };
  },
);
