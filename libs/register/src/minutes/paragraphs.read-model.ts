import { readModel, type RecordedEvent } from '@diarium/event-store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type ItemKind } from '../agendas/agenda.events';
import { type Doors } from '../committees/committee.events';
import { type DecisionEvents } from '../decisions/decision.events';
import { type AppealRoute } from '../shared/appeal-route';
import { isParagraphKey } from '../shared/decision-key';
import { partsIndex } from '../shared/search';
import { committeeOf, keyOf, yearOf } from '../shared/streams';
import { paragraphKey } from './minutes-book.facts';
import { type Ballot, type DecisionPoint, type MinutesEvents, type Proposal } from './paragraph.events';
import { type Attendant, type SittingEvents } from './sitting.events';

type Recorded = MinutesEvents['ParagraphRecorded'];

/** A correction after attestation: it shows that and what was corrected, by whom and why. */
export interface CorrectionOfRow extends Omit<DecisionEvents['ParagraphCorrected'], 'case' | 'left'> {
  readonly by: string;
  readonly because: string | null;
}

/** One paragraph of a minutes book as it was recorded, with all that became of it. */
@Entity('minutes_paragraph')
export class ParagraphRow {
  /** `GNU-2022-34` */
  @PrimaryColumn('text') key!: string;
  @Column('text') committee!: string;
  @Column('int') year!: number;
  /** The §. */
  @Column('int') number!: number;
  @Column('text') meeting!: string;
  @Column('text') on!: string;
  @Column('text', { nullable: true }) item!: string | null;
  @Column('text') kind!: ItemKind;
  @Column('text') heading!: string;
  @Column('text', { nullable: true }) case!: string | null;
  @Column('text', { nullable: true }) presenter!: string | null;
  @Column('text', { nullable: true }) background!: string | null;
  @Column('jsonb') documents!: readonly string[];
  @Column('int') seats!: number;
  @Column('text') chair!: string;
  @Column('jsonb') serving!: readonly Attendant[];
  @Column('jsonb') attending!: readonly Attendant[];
  @Column('jsonb') disqualified!: Recorded['disqualified'];
  @Column('boolean') exerciseOfAuthority!: boolean;
  @Column('text') doors!: Doors;
  @Column('jsonb') proposals!: readonly Proposal[];
  @Column('jsonb') ballots!: readonly Ballot[];
  @Column('text') outcome!: Recorded['outcome'];
  @Column('jsonb') points!: readonly DecisionPoint[];
  @Column('text') appeal!: AppealRoute;
  @Column('jsonb') recipients!: readonly string[];
  @Column('jsonb') reports!: readonly string[];
  @Column('text', { nullable: true }) onReportOf!: string | null;
  @Column('jsonb') reservations!: readonly { readonly person: string; readonly text: string | null }[];
  @Column('boolean') takenBack!: boolean;
  @Column('text', { nullable: true }) takenBackBecause!: string | null;
  /** The day of its attestation, at once or with the rest. */
  @Column('text', { nullable: true }) attestedOn!: string | null;
  @Column('boolean') attestedAtOnce!: boolean;
  @Column('jsonb') corrections!: readonly CorrectionOfRow[];
  /** What a search looks through, in lower case. */
  @Column('text') searchable!: string;
}

type Events = MinutesEvents &
  Pick<
    SittingEvents,
    'ReservationEntered' | 'ParagraphTakenBack' | 'ParagraphsAttested' | 'MinutesAttested'
  > &
  Pick<DecisionEvents, 'ParagraphCorrected'>;

export const paragraphs = readModel<Events>()<ParagraphRow>({
  name: 'paragraphs',
  version: 3,
  row: ParagraphRow,
  indexes: [
    'CREATE INDEX ON {table} (committee, year, number)',
    'CREATE INDEX ON {table} (meeting, number)',
    'CREATE INDEX ON {table} ("case")',
    partsIndex,
  ],
  keys: (event) => {
    switch (event.type) {
      case 'ParagraphRecorded':
        return [paragraphKey(event.stream, event.revision)];
      case 'ParagraphCorrected':
        return [keyOf(event.stream)].filter(isParagraphKey);
      case 'ParagraphsAttested':
        return event.data.paragraphs;
      case 'MinutesAttested':
        return [...event.data.paragraphs, ...event.data.takenBack];
      case 'ReservationEntered':
      case 'ParagraphTakenBack':
        return [event.data.paragraph];
    }
  },
  project: {
    ParagraphRecorded: (_, event, key) => recordedRow(event, key),
    ReservationEntered: (row, { data: { person, text } }) =>
      row && {
        ...row,
        reservations: [...row.reservations.filter((it) => it.person !== person), { person, text }],
      },
    ParagraphTakenBack: (row, { metadata }) =>
      row && { ...row, takenBack: true, takenBackBecause: metadata.reason ?? null },
    ParagraphsAttested: (row, { data }) => row && { ...row, attestedOn: data.on, attestedAtOnce: true },
    MinutesAttested: (row, { data }) => row && { ...row, attestedOn: row.attestedOn ?? data.on },
    ParagraphCorrected: (row, { data: { on, field, point, from, to }, metadata }) =>
      row && {
        ...row,
        corrections: [
          ...row.corrections,
          { on, field, point, from, to, by: metadata.actor, because: metadata.reason ?? null },
        ],
      },
  },
});

function recordedRow(event: RecordedEvent<'ParagraphRecorded', Recorded>, key: string): ParagraphRow {
  const { stream, revision, data } = event;
  const { planned: _, ...recorded } = data;
  return {
    ...recorded,
    key,
    committee: committeeOf(stream),
    year: yearOf(stream),
    number: revision + 1,
    reservations: [],
    takenBack: false,
    takenBackBecause: null,
    attestedOn: null,
    attestedAtOnce: false,
    corrections: [],
    searchable: [data.heading, ...data.points.map(({ text }) => text)].join(' ').toLocaleLowerCase('sv'),
  };
}
