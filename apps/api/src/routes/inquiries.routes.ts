import {
  AnswerInquiry,
  ListInquiries,
  MakeInquiry,
  MoveInquiryDue,
  WithdrawInquiry,
} from '@diarium/register';
import { get, post, type RouteTable } from './route';

export const inquiriesRoutes: RouteTable = {
  capability: 'inquiries',
  routes: [
    post('/committees/:committee/inquiries/:year', MakeInquiry),
    post('/committees/:committee/inquiries/:year/:inquiry/due', MoveInquiryDue),
    post('/committees/:committee/inquiries/:year/:inquiry/answer', AnswerInquiry),
    post('/committees/:committee/inquiries/:year/:inquiry/withdrawal', WithdrawInquiry),
    get('/inquiries', ListInquiries),
  ],
};
