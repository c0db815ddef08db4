import {
  AddAgendaItem,
  ChangeAgendaItem,
  CompareAgendas,
  CompletePreparationStep,
  ForceAgendaItem,
  IssueAgenda,
  ListNotices,
  MoveAgendaItem,
  ReadAgenda,
  ReleaseAgendaItem,
  SchedulePreparation,
  SendNotice,
  WithdrawAgendaItem,
  meetingStream,
} from '@diarium/register';
import { get, post, type RouteTable } from './route';

export const agendasRoutes: RouteTable = {
  capability: 'agendas',
  routes: [
    post('/meetings/:meeting/agenda/items', AddAgendaItem),
    post('/meetings/:meeting/agenda/items/:item/changes', ChangeAgendaItem),
    post('/meetings/:meeting/agenda/items/:item/move', MoveAgendaItem),
    post('/meetings/:meeting/agenda/items/:item/withdrawal', WithdrawAgendaItem),
    post('/meetings/:meeting/agenda/versions', IssueAgenda),
    post('/meetings/:meeting/notices', SendNotice),
    post('/meetings/:meeting/preparation', SchedulePreparation),
    post('/meetings/:meeting/preparation/:code/completion', CompletePreparationStep),
    post('/meetings/:meeting/agenda/forced-items', ForceAgendaItem),
    post('/meetings/:meeting/agenda/forced-items/:item/release', ReleaseAgendaItem),
    get('/meetings/:meeting/agenda', ReadAgenda, {
      revision: { of: ({ meeting }) => meetingStream(meeting) },
    }),
    get('/meetings/:meeting/agenda/comparison', CompareAgendas),
    get('/notices-of-meetings', ListNotices),
  ],
};
