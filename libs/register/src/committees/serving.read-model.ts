import { type EventOf, evolveWith, query, readModel } from '@diarium/event-store';
import { Query } from '@nestjs/cqrs';
import { ArrayMaxSize, IsArray, IsString } from 'class-validator';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IsDay } from '../shared/fields';
import { keyOf } from '../shared/streams';
import { type CommitteeEvents } from './committee.events';
import { covers } from './committee.span';
import { type DeclaredInterest, interestsFacts } from './interests.facts';
import { type MembersFacts, membersFacts } from './members.facts';
import { type Serving, servingOn } from './serving.facts';

/** All that says who may serve in a committee, over time. */
@Entity('committee_serving')
export class ServingRow {
  /** The committee's code, `GNU`. */
  @PrimaryColumn('text') key!: string;
  @Column('jsonb') members!: MembersFacts;
  @Column('jsonb') interests!: readonly DeclaredInterest[];
}

const folds = { ...membersFacts.evolve, ...interestsFacts.evolve };
type Events = Pick<CommitteeEvents, keyof typeof folds>;

const project = (row: ServingRow | undefined, event: EventOf<Events>, key: string): ServingRow => ({
  key,
  members: evolveWith(membersFacts, row?.members ?? membersFacts.initial, [event]),
  interests: evolveWith(interestsFacts, row?.interests ?? interestsFacts.initial, [event]),
});

export const servingModel = readModel<Events>()<ServingRow>({
  name: 'committee-serving',
  version: 1,
  row: ServingRow,
  keys: ({ stream }) => [keyOf(stream)],
  project: Object.fromEntries(Object.keys(folds).map((name) => [name, project])) as Record<
    keyof Events,
    typeof project
  >,
});

/** Who serves on a day when some are absent, and what they have declared that may disqualify them. */
export interface ServingView extends Serving {
  readonly interests: readonly DeclaredInterest[];
}

/** Who serves at a meeting when some are absent, with substitutes called in their order. */
export class ReadServing extends Query<ServingView> {
  @IsString() committee!: string;
  @IsDay() on!: string;
  /** Keys of those who are absent, members and substitutes. */
  @IsArray() @ArrayMaxSize(500) @IsString({ each: true }) absent: string[] = [];
}

export const readServing = query(ReadServing, async ({ committee, on, absent }, tables) => {
  const row = await tables.getRepository(ServingRow).findOneBy({ key: committee });
  return {
    ...servingOn(row?.members ?? membersFacts.initial, on, absent),
    interests: (row?.interests ?? []).filter((it) => covers(it, on)),
  };
});
