import { type EventOf, readModel } from '@diarium/event-store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { lastDay } from '../shared/partial-day';
import { type DeadlineEvents, deadlineEvents, effectsOf } from './deadline.effects';
import { type DeadlineRule, deadlineRules } from './deadline.rules';
import { type Effect } from './effects/effect';

/** Something that must be done by a day, with its rule and the section it follows. */
@Entity('deadline')
export class DeadlineRow {
  /** `deadline.watch|GNU-2022-6|report` */
  @PrimaryColumn('text') key!: string;
  @Column('text') rule!: DeadlineRule;
  @Column('text') section!: string;
  @Column('text') committee!: string;
  /** The key of the case, meeting, plan or report that it is about. */
  @Column('text') subject!: string;
  /** The watch, decision, goal or matter within the subject. */
  @Column('text', { nullable: true }) item!: string | null;
  /** The day as far as it was given: `2026-02`. */
  @Column('text') on!: string;
  /** The last day in time, `YYYY-MM-DD`. */
  @Column('text') due!: string;
  @Column('text') note!: string;
  @Column('boolean') met!: boolean;
  /** The day on which it was met; null while it is open, and where no source gives the day. */
  @Column('text', { nullable: true }) metOn!: string | null;
  @Column('text', { nullable: true }) result!: string | null;
}

const keyFor = ({ rule, subject, item }: Effect): string =>
  [rule, subject, ...(item ? [item] : [])].join('|');

type AnyEvent = EventOf<DeadlineEvents>;

function project(row: DeadlineRow | undefined, event: AnyEvent, key: string): DeadlineRow | undefined {
  const effects = effectsOf(event).filter((it) => keyFor(it) === key);
  return effects.reduce((current, effect) => apply(current, effect, key), row);
}

function apply(row: DeadlineRow | undefined, effect: Effect, key: string): DeadlineRow | undefined {
  if (effect.does === 'open') return opened(effect, key);
  if (effect.does === 'drop') return undefined;
  return row && changed(row, effect);
}

function opened(effect: Extract<Effect, { does: 'open' }>, key: string): DeadlineRow {
  return {
    key,
    rule: effect.rule,
    section: deadlineRules[effect.rule].section,
    committee: effect.subject.split('-')[0] ?? '',
    subject: effect.subject,
    item: effect.item ?? null,
    on: effect.on,
    due: lastDay(effect.on),
    note: effect.note,
    met: effect.metOn !== undefined,
    metOn: effect.metOn ?? null,
    result: null,
  };
}

function changed(row: DeadlineRow, effect: Exclude<Effect, { does: 'open' | 'drop' }>): DeadlineRow {
  switch (effect.does) {
    case 'move':
      return { ...row, on: effect.on, due: lastDay(effect.on) };
    case 'meet':
      // What was done in time is not late because it was done again.
      return row.met ? row : { ...row, met: true, metOn: effect.on, result: effect.note };
    case 'reopen':
      return { ...row, met: false, metOn: null, result: null };
  }
}

export const deadlines = readModel<DeadlineEvents>()<DeadlineRow>({
  name: 'deadlines',
  version: 9,
  row: DeadlineRow,
  indexes: [
    'CREATE INDEX ON {table} (due, key)',
    'CREATE INDEX ON {table} (committee, due, key)',
    'CREATE INDEX ON {table} (subject)',
  ],
  keys: (event) => [...new Set(effectsOf(event).map(keyFor))],
  project: Object.fromEntries(deadlineEvents.map((name) => [name, project])) as Record<
    keyof DeadlineEvents,
    typeof project
  >,
});

/** `met` in time, `late` when met after its day, `open` before it and `overdue` after it. */
export type DeadlineState = 'met' | 'late' | 'open' | 'overdue';

export type DeadlineItem = DeadlineRow & { readonly state: DeadlineState };

export function stateOn(row: Pick<DeadlineRow, 'met' | 'metOn' | 'due'>, day: string): DeadlineState {
  if (row.met) return row.metOn !== null && row.metOn > row.due ? 'late' : 'met';
  return row.due < day ? 'overdue' : 'open';
}
