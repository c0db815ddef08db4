import { readModel } from '@diarium/event-store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { keyOf } from '../shared/streams';
import { type CommitteeEvents } from './committee.events';

/** Which committee writes, or ever wrote, its numbers with a prefix. */
@Entity('committee_prefix')
export class CommitteePrefixRow {
  /** The prefix, `GNUS`. */
  @PrimaryColumn('text') key!: string;
  @Column('text') committee!: string;
}

type PrefixEvents = Pick<CommitteeEvents, 'CommitteeEstablished' | 'NumberPrefixChanged'>;

// The first committee keeps a prefix: its numbers stand in the register already.
const first = (row: CommitteePrefixRow | undefined, { stream }: { stream: string }, key: string) =>
  row ?? { key, committee: keyOf(stream) };

export const committeePrefixes = readModel<PrefixEvents>()<CommitteePrefixRow>({
  name: 'committee-prefixes',
  version: 1,
  row: CommitteePrefixRow,
  keys: ({ data }) => [data.prefix],
  project: { CommitteeEstablished: first, NumberPrefixChanged: first },
});
