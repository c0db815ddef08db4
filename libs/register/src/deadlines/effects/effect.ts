import { type EventOf, type NameOf, type EventMap } from '@diarium/event-store';
import { type PartialDay } from '../../shared/partial-day';
import { type DeadlineRule } from '../deadline.rules';

/** What an event does to one deadline. Days are `YYYY-MM-DD`; `on` is the day as far as it is known. */
export type Effect = { readonly rule: DeadlineRule; readonly subject: string; readonly item?: string } & (
  | { readonly does: 'open'; readonly on: PartialDay; readonly note: string; readonly metOn?: string }
  | { readonly does: 'move'; readonly on: PartialDay }
  | { readonly does: 'meet'; readonly on: string | null; readonly note: string | null }
  /** What met it is taken back. */
  | { readonly does: 'reopen' }
  | { readonly does: 'drop' }
);

/** From which events of a capability deadlines begin, move or end. */
export type Effects<Events extends EventMap> = {
  readonly [Name in NameOf<Events>]: (event: EventOf<Pick<Events, Name>>) => Effect[];
};
