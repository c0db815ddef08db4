import { type Decider } from '@diarium/event-store';
import { type AgendaGround } from './agenda-decide';
import { agendaFold, type AgendaState, type AgendaStreamEvents } from './agenda.state';
import { type ItemCommands, itemDecisions } from './items.decider';
import { type NoticeCommands, noticeDecisions } from './notice.decider';
import { type PreparationCommands, preparationDecisions } from './preparation.decider';

export type AgendaCommands = ItemCommands & NoticeCommands & PreparationCommands;

/** All rules of a meeting's agenda, its notice and its preparation. */
export const agendaDecider: Decider<AgendaState, AgendaCommands, AgendaStreamEvents, AgendaGround> = {
  ...agendaFold,
  decide: { ...itemDecisions, ...noticeDecisions, ...preparationDecisions },
};
