import {
  AddSubject,
  AnnounceExtraMeeting,
  CallMeeting,
  CancelMeeting,
  DispatchDecision,
  HoldMeeting,
  ListMeetings,
  MoveMeeting,
  PlanMeeting,
  ReadMeeting,
  RecordDecision,
  RecordMatterDealtWith,
  ReportDecisionBack,
  meetingStream,
} from '@diarium/register';
import { create, get, post, type RouteTable } from './route';

export const meetingsRoutes: RouteTable = {
  capability: 'meetings',
  routes: [
    create('/meetings', PlanMeeting, ({ meeting }) => `/meetings/${meeting}`),
    create('/extra-meetings', AnnounceExtraMeeting, ({ meeting }) => `/meetings/${meeting}`),
    post('/meetings/:meeting/subjects', AddSubject),
    post('/meetings/:meeting/move', MoveMeeting),
    post('/meetings/:meeting/call', CallMeeting),
    post('/meetings/:meeting/cancellation', CancelMeeting),
    post('/meetings/:meeting/holding', HoldMeeting),
    post('/meetings/:meeting/matters', RecordMatterDealtWith),
    post('/meetings/:meeting/decisions', RecordDecision),
    post('/meetings/:meeting/decisions/:decision/dispatch', DispatchDecision),
    post('/meetings/:meeting/decisions/:decision/report', ReportDecisionBack),
    get('/meetings', ListMeetings),
    get('/meetings/:meeting', ReadMeeting, { revision: { of: ({ meeting }) => meetingStream(meeting) } }),
  ],
};
