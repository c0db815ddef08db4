import { type Language } from '@diarium/config';
import { type EventTexts } from '../event-texts';
import { abbreviations } from './abbreviations';
import { agendaEvents } from './agenda-events';
import { assignmentEvents } from './assignment-events';
import { assignments } from './assignments';
import { inquiries } from './inquiries';
import { readingEvents } from './reading-events';
import { userEvents } from './user-events';
import { feed, readings } from './readings';
import { users } from './users';
import { inquiryEvents } from './inquiry-events';
import { audit } from './audit';
import { disposal } from './disposal';
import { disposalEvents } from './disposal-events';
import { balance } from './balance';
import { proposals } from './proposals';
import { caseEvents } from './case-events';
import { commands } from './commands';
import { committeeEvents } from './committee-events';
import { documentEvents } from './document-events';
import { delegationEvents } from './delegation-events';
import { delegation } from './delegation';
import { fieldName } from './fields';
import { args, options, placeholders } from './inputs';
import { decisionEvents } from './decision-events';
import { decisions } from './decisions';
import { keys } from './keys';
import { labels } from './labels';
import { meetingEvents } from './meeting-events';
import { messages } from './messages';
import { minutes } from './minutes';
import { minutesEvents } from './minutes-events';
import { numbers } from './numbers';
import { planningEvents } from './planning-events';
import { postingEvents } from './posting-events';
import { postings } from './postings';
import { program } from './program';
import { proof } from './proof';
import { reportEvents } from './report-events';
import { search } from './search';
import { supervision } from './supervision';
import { words } from './words';

const events: EventTexts = {
  ...agendaEvents,
  ...caseEvents,
  ...documentEvents,
  ...committeeEvents,
  ...meetingEvents,
  ...minutesEvents,
  ...planningEvents,
  ...decisionEvents,
  ...postingEvents,
  ...reportEvents,
  ...delegationEvents,
  ...assignmentEvents,
  ...inquiryEvents,
  ...userEvents,
  ...disposalEvents,
  ...readingEvents,
};

export const en = {
  language: 'en' as Language,
  program,
  commands,
  args,
  options,
  placeholders,
  words,
  keys,
  labels,
  messages,
  decisions,
  minutes,
  postings,
  supervision,
  delegation,
  assignments,
  inquiries,
  users,
  readings,
  feed,
  balance,
  proposals,
  disposal,
  numbers,
  abbreviations,
  search,
  proof,
  audit,
  events,
  fieldName,
};
