import { readModel, unchanged } from '@diarium/event-store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Doors } from '../committees/committee.events';
import { type MeetingMode } from '../meetings/meeting.events';
import { committeeOf, keyOf } from '../shared/streams';
import { type Attendant, type SittingEvents } from './sitting.events';

/** Someone's presence, from one time to another; until the end where nothing else is known. */
export interface PresenceOfRow extends Omit<Attendant, 'servesFor'> {
  readonly from: string;
  readonly until: string | null;
}

/** A substitute in a member's place. */
export interface ServiceOfRow {
  readonly person: string;
  readonly servesFor: string;
  readonly from: string;
  readonly until: string | null;
}

export interface AttestersOfParagraph {
  readonly paragraph: string;
  readonly attesters: readonly string[];
}

/** One meeting whose minutes are kept: who was there and served, and its attestation. */
@Entity('minutes_sitting')
export class SittingRow {
  /** `GNU-2022-11-07` */
  @PrimaryColumn('text') key!: string;
  @Column('text') committee!: string;
  @Column('text') on!: string;
  @Column('text') openedAt!: string;
  @Column('text', { nullable: true }) closedAt!: string | null;
  @Column('text') mode!: MeetingMode;
  @Column('text') doors!: Doors;
  @Column('text', { nullable: true }) place!: string | null;
  @Column('int') seats!: number;
  @Column('text') chair!: string;
  @Column('text') secretary!: string;
  @Column('jsonb') attesters!: readonly string[];
  /** Who attest single paragraphs in the place of those who attest the rest. */
  @Column('jsonb') ownAttesters!: readonly AttestersOfParagraph[];
  @Column('jsonb') presence!: readonly PresenceOfRow[];
  @Column('jsonb') services!: readonly ServiceOfRow[];
  @Column('jsonb') others!: SittingEvents['MeetingOpened']['others'];
  @Column('jsonb') notDealtWith!: readonly string[];
  @Column('text', { nullable: true }) endedEarlyBecause!: string | null;
  @Column('jsonb', { nullable: true }) attestation!: Pick<
    SittingEvents['MinutesAttested'],
    'on' | 'place' | 'by'
  > | null;
  /** Paragraphs attested before the rest. */
  @Column('jsonb') attestedAtOnce!: readonly SittingEvents['ParagraphsAttested'][];
}

export const sittings = readModel<SittingEvents>()<SittingRow>({
  name: 'sittings',
  version: 4,
  row: SittingRow,
  indexes: ['CREATE INDEX ON {table} (committee, "on")'],
  keys: ({ stream }) => [keyOf(stream)],
  project: {
    MeetingOpened: (_, { stream, data: { at, attendants, ...data } }, key) => ({
      ...data,
      key,
      committee: committeeOf(stream),
      openedAt: at,
      closedAt: null,
      presence: attendants.map((attendant) => presenceOf(attendant, at)),
      services: attendants.reduce<readonly ServiceOfRow[]>(
        (services, attendant) => serving(services, attendant, at),
        [],
      ),
      notDealtWith: [],
      endedEarlyBecause: null,
      attestation: null,
      ownAttesters: [],
      attestedAtOnce: [],
    }),
    AttendantArrived: (row, { data: { at, attendant } }) =>
      row && {
        ...row,
        presence: [...row.presence, presenceOf(attendant, at)],
        services: serving(row.services, attendant, at),
      },
    AttendantLeft: (row, { data: { at, person } }) =>
      row && { ...row, presence: ended(row.presence, person, at), services: ended(row.services, person, at) },
    ServiceChanged: (row, { data: { at, person, servesFor } }) =>
      row && {
        ...row,
        services: serving(ended(row.services, person, at), { person, servesFor, seat: 'substitute' }, at),
      },
    DisqualificationNoted: unchanged,
    MeetingClosed: (row, { data: { at, notDealtWith }, metadata }) =>
      row && { ...row, closedAt: at, notDealtWith, endedEarlyBecause: metadata.reason ?? null },
    ReservationEntered: unchanged,
    ParagraphTakenBack: unchanged,
    AttesterReplaced: (row, { data: { insteadOf, person } }) =>
      row && {
        ...row,
        attesters: row.attesters.map((it) => (it === insteadOf ? person : it)),
        ownAttesters: row.ownAttesters.map(({ paragraph, attesters }) => ({
          paragraph,
          attesters: attesters.map((it) => (it === insteadOf ? person : it)),
        })),
      },
    ParagraphAttestersAppointed: (row, { data: { paragraphs, attesters } }) =>
      row && {
        ...row,
        ownAttesters: [
          ...row.ownAttesters.filter(({ paragraph }) => !paragraphs.includes(paragraph)),
          ...paragraphs.map((paragraph) => ({ paragraph, attesters })),
        ],
      },
    ParagraphsAttested: (row, { data }) => row && { ...row, attestedAtOnce: [...row.attestedAtOnce, data] },
    MinutesAttested: (row, { data: { on, place, by } }) => row && { ...row, attestation: { on, place, by } },
  },
});

const presenceOf = ({ servesFor: _, ...attendant }: Attendant, from: string): PresenceOfRow => ({
  ...attendant,
  from,
  until: null,
});

type Server = Pick<Attendant, 'person' | 'servesFor' | 'seat'>;

function serving(
  services: readonly ServiceOfRow[],
  { person, servesFor, seat }: Server,
  from: string,
): readonly ServiceOfRow[] {
  if (seat === 'member' || servesFor === null) return services;
  return [...services, { person, servesFor, from, until: null }];
}

/** What goes on for a person has its end. */
function ended<Item extends { readonly person: string; readonly until: string | null }>(
  items: readonly Item[],
  person: string,
  until: string,
): readonly Item[] {
  return items.map((it) => (it.person === person && it.until === null ? { ...it, until } : it));
}
