import { dayOf, type RecordedEvent, readModel, unchanged } from '@diarium/event-store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type MinutesEvents } from '../minutes/paragraph.events';
import { type SittingEvents } from '../minutes/sitting.events';
import { type PostingEvents } from '../postings/posting.events';
import { type AppealRoute } from '../shared/appeal-route';
import { decisionKey, isDelegatedKey, sortKeyOf } from '../shared/decision-key';
import { committeeOf, keyOf, yearOf } from '../shared/streams';
import { type DelegatedEnd, type DelegationEvents } from './delegation.events';

/** `open` until it is reported to the committee or posted for itself. */
export type DelegatedState = 'open' | 'reported' | 'posted' | 'annulled';

/** One delegated decision, and how it ended. */
@Entity('delegated_list')
export class DelegatedRow {
  /** `GNU-2022-D5` */
  @PrimaryColumn('text') key!: string;
  @Column('text') committee!: string;
  @Column('int') year!: number;
  @Column('int') number!: number;
  /** The key, its number as wide as any other's: the order of a day. */
  @Column('text') sortKey!: string;
  @Column('text') basis!: DelegationEvents['DelegatedDecisionMade']['basis'];
  @Column('text', { nullable: true }) point!: string | null;
  /** The version of the order in which the point stood. */
  @Column('int', { nullable: true }) version!: number | null;
  @Column('text') by!: string;
  @Column('text') as!: string;
  @Column('text', { nullable: true }) member!: string | null;
  /** The day on which it was made. */
  @Column('text') on!: string;
  @Column('text', { nullable: true }) case!: string | null;
  @Column('text') heading!: string;
  @Column('text') text!: string;
  @Column('text') appeal!: AppealRoute;
  @Column('text') ends!: DelegatedEnd;
  @Column('text') endBy!: string;
  @Column('text', { nullable: true }) nextMeeting!: string | null;
  @Column('text', { nullable: true }) urgentBecause!: string | null;
  @Column('text') state!: DelegatedState;
  /** The key of the paragraph in which it is reported, or of the notice by which it is posted. */
  @Column('text', { nullable: true }) endedBy!: string | null;
  @Column('text', { nullable: true }) endedOn!: string | null;
  @Column('text', { nullable: true }) annulledBecause!: string | null;
  /** What a search looks through, in lower case. */
  @Column('text') searchable!: string;
}

type ListEvents = Pick<
  DelegationEvents,
  'DelegatedDecisionMade' | 'DelegatedDecisionAnnulled' | 'DelegatedReportingMoved'
> &
  Pick<MinutesEvents, 'ParagraphRecorded'> &
  Pick<SittingEvents, 'ParagraphTakenBack'> &
  Pick<PostingEvents, 'PostingStarted'>;

type Made = RecordedEvent<'DelegatedDecisionMade', DelegationEvents['DelegatedDecisionMade']>;

export const delegatedList = readModel<ListEvents>()<DelegatedRow>({
  name: 'delegated-list',
  version: 3,
  row: DelegatedRow,
  indexes: [
    'CREATE INDEX ON {table} ("on", "sortKey")',
    'CREATE INDEX ON {table} (committee, year, "on", "sortKey")',
    'CREATE INDEX ON {table} (committee, state, "on", "sortKey")',
    'CREATE INDEX ON {table} ("case", "on", "sortKey")',
    'CREATE INDEX ON {table} USING gin (searchable gin_trgm_ops)',
  ],
  keys: (event) => {
    switch (event.type) {
      case 'DelegatedDecisionMade':
        return [keyOfDelegated(event)];
      case 'DelegatedDecisionAnnulled':
      case 'DelegatedReportingMoved':
        return [keyOf(event.stream)];
      case 'ParagraphRecorded':
      case 'ParagraphTakenBack':
        return event.data.reports;
      case 'PostingStarted':
        return event.data.decisions.map(({ decision }) => decision).filter(isDelegatedKey);
    }
  },
  project: {
    DelegatedDecisionMade: (_, event, key) => newRow(event, key),
    DelegatedReportingMoved: (row, { data: { endBy, nextMeeting } }) => row && { ...row, endBy, nextMeeting },
    DelegatedDecisionAnnulled: (row, { metadata }) =>
      row && { ...row, state: 'annulled', annulledBecause: metadata.reason ?? null },
    ParagraphRecorded: (row, { stream, revision, data }) =>
      row?.state === 'open'
        ? { ...row, state: 'reported', endedBy: keyOfParagraph({ stream, revision }), endedOn: data.on }
        : unchanged(row),
    ParagraphTakenBack: (row, { data }) =>
      row?.endedBy === data.paragraph
        ? { ...row, state: 'open', endedBy: null, endedOn: null }
        : unchanged(row),
    PostingStarted: (row, { stream, occurredAt }) =>
      row?.state === 'open'
        ? { ...row, state: 'posted', endedBy: keyOf(stream), endedOn: dayOf(occurredAt) }
        : unchanged(row),
  },
});

type Numbered = Pick<RecordedEvent, 'stream' | 'revision'>;

export const keyOfDelegated = ({ stream, revision }: Numbered): string =>
  decisionKey({
    committee: committeeOf(stream),
    year: yearOf(stream),
    kind: 'delegated',
    number: revision + 1,
  });

const keyOfParagraph = ({ stream, revision }: Numbered): string =>
  decisionKey({
    committee: committeeOf(stream),
    year: yearOf(stream),
    kind: 'paragraph',
    number: revision + 1,
  });

function newRow({ stream, revision, data }: Made, key: string): DelegatedRow {
  return {
    key,
    committee: committeeOf(stream),
    year: yearOf(stream),
    number: revision + 1,
    sortKey: sortKeyOf(key),
    ...data,
    state: 'open',
    endedBy: null,
    endedOn: null,
    annulledBecause: null,
    searchable: [data.heading, data.text, data.by, data.as, data.point ?? '']
      .join(' ')
      .toLocaleLowerCase('sv'),
  };
}
