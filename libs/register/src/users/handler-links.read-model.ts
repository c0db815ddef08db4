import { readModel } from '@diarium/event-store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type HandlerName, type UserEvents } from './user.events';

/** Whose own cases those are that name a handler. Of two who were given one name at once, the first has it. */
@Entity('handler_link')
export class HandlerLinkRow {
  /** `GNU|Eva Berg` */
  @PrimaryColumn('text') key!: string;
  @Column('text') user!: string;
}

export const handlerKey = ({ committee, handler }: HandlerName): string => `${committee}|${handler}`;

export const handlerLinks = readModel<
  Pick<UserEvents, 'HandlerLinked' | 'HandlerUnlinked'>
>()<HandlerLinkRow>({
  name: 'handler-links',
  version: 1,
  row: HandlerLinkRow,
  keys: ({ data }) => [handlerKey(data)],
  project: {
    HandlerLinked: (row, { data: { user } }, key) => row ?? { key, user },
    HandlerUnlinked: (row, { data: { user } }) => (row?.user === user ? undefined : row),
  },
});
