import {
  AttestMinutes,
  AttestParagraphs,
  ChangeService,
  CloseMeeting,
  EnterReservation,
  FindParagraphs,
  ListParagraphs,
  NoteDisqualification,
  OpenMeeting,
  ReadExtract,
  ReadMinutes,
  RecordArrival,
  RecordDeparture,
  RecordParagraph,
  ReplaceAttester,
  TakeBackParagraph,
  meetingStream,
} from '@diarium/register';
import { get, post, type RouteTable } from './route';

export const minutesRoutes: RouteTable = {
  capability: 'minutes',
  routes: [
    post('/meetings/:meeting/opening', OpenMeeting),
    post('/meetings/:meeting/arrivals', RecordArrival),
    post('/meetings/:meeting/departures', RecordDeparture),
    post('/meetings/:meeting/service', ChangeService),
    post('/meetings/:meeting/agenda/items/:item/disqualifications', NoteDisqualification),
    post('/meetings/:meeting/closing', CloseMeeting),
    post('/meetings/:meeting/paragraphs', RecordParagraph),
    post('/meetings/:meeting/paragraphs/:paragraph/reservations', EnterReservation),
    post('/meetings/:meeting/paragraphs/:paragraph/withdrawal', TakeBackParagraph),
    post('/meetings/:meeting/attesters/:insteadOf/replacement', ReplaceAttester),
    post('/meetings/:meeting/paragraphs/attestation', AttestParagraphs),
    post('/meetings/:meeting/attestation', AttestMinutes),
    get('/meetings/:meeting/minutes', ReadMinutes, {
      revision: { of: ({ meeting }) => meetingStream(meeting) },
    }),
    get('/paragraphs', ListParagraphs),
    get('/paragraphs/numbered/:year/:number', FindParagraphs),
    get('/paragraphs/:paragraph/extract', ReadExtract),
  ],
};
