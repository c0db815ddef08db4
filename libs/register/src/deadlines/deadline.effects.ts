import { type EventOf } from '@diarium/event-store';
import { caseEffects } from './effects/case.effects';
import { type Effect } from './effects/effect';
import { goalEffects } from './effects/goal.effects';
import { meetingEffects } from './effects/meeting.effects';
import { reportEffects } from './effects/report.effects';

/** Every event from which a deadline begins, moves or ends, with what it does. A capability adds its file here. */
export const deadlineEffects = { ...caseEffects, ...meetingEffects, ...goalEffects, ...reportEffects };

type EventsOf<Folded> = {
  [Name in keyof Folded]: Folded[Name] extends (event: { data: infer Data extends object }) => Effect[]
    ? Data
    : never;
};

/** The data of each of these events. */
export type DeadlineEvents = EventsOf<typeof deadlineEffects>;

export function effectsOf(event: EventOf<DeadlineEvents>): readonly Effect[] {
  return (deadlineEffects[event.type] as (event: EventOf<DeadlineEvents>) => Effect[])(event);
}
