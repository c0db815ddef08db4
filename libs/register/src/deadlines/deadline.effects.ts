import { type EventOf } from '@diarium/event-store';
import { agendaEffects } from './effects/agenda.effects';
import { assignmentEffects } from './effects/assignment.effects';
import { caseEffects } from './effects/case.effects';
import { documentEffects } from './effects/document.effects';
import { delegationEffects } from './effects/delegation.effects';
import { decisionEffects } from './effects/decision.effects';
import { type Effect } from './effects/effect';
import { goalEffects } from './effects/goal.effects';
import { inquiryEffects } from './effects/inquiry.effects';
import { minutesEffects } from './effects/minutes.effects';
import { meetingEffects } from './effects/meeting.effects';
import { postingEffects } from './effects/posting.effects';
import { proposalEffects } from './effects/proposal.effects';
import { receiptEffects } from './effects/receipt.effects';
import { reportEffects } from './effects/report.effects';

/** From which events deadlines begin, move or end. A capability adds its file here; several may tell of one event. */
const capabilities = [
  agendaEffects,
  caseEffects,
  documentEffects,
  meetingEffects,
  minutesEffects,
  goalEffects,
  decisionEffects,
  postingEffects,
  reportEffects,
  delegationEffects,
  assignmentEffects,
  inquiryEffects,
  receiptEffects,
  proposalEffects,
] as const;

type EventsOf<Folded> = {
  [Name in keyof Folded]: Folded[Name] extends (event: { data: infer Data extends object }) => Effect[]
    ? Data
    : never;
};

type All<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer Each) => void
  ? Each
  : never;

/** The data of each of these events. */
export type DeadlineEvents = All<EventsOf<(typeof capabilities)[number]>>;

type Tell = (event: EventOf<DeadlineEvents>) => Effect[];

const effects = new Map<string, readonly Tell[]>();
for (const capability of capabilities)
  for (const [name, tell] of Object.entries(capability))
    effects.set(name, [...(effects.get(name) ?? []), tell as Tell]);

export const deadlineEvents = [...effects.keys()] as readonly (keyof DeadlineEvents)[];

export function effectsOf(event: EventOf<DeadlineEvents>): readonly Effect[] {
  return (effects.get(event.type) ?? []).flatMap((tell) => tell(event));
}
