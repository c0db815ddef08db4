import { MEETING_ORDERS, ListDecisions, ListMeetings, ReadMeeting } from '@diarium/register';
import { command } from '../command/command';
import { required, text, wholeNumber, year, oneOf } from '../command/value';
import { allPages } from '../lookup/all-pages';
import { caseNumbers } from '../lookup/case-numbers';
import { refuseLookup } from '../lookup/lookup.rules';
import { resolveCommittee } from '../lookup/resolve-committee';
import { title } from '../output/blocks';
import { meetingPage, meetingsTable } from '../views/meetings';
import { nextPage } from '../views/next-page';

export const meetings = command({
  name: 'meetings',
  group: 'reading',
  args: { committee: text(), year },
  options: {
    sort: oneOf(...MEETING_ORDERS),
    limit: wholeNumber(1, 500),
    after: text('cursor'),
  },
  examples: ['meetings', 'meetings GNU 2022', 'meetings GNU --sort -day --limit 10'],
  answer: async (call, { committee, ...given }) => {
    const filters = { ...given, committee: await resolveCommittee(call, committee) };
    const page = await call.ask(ListMeetings, filters);
    return {
      data: page,
      page: [
        title(call.texts.labels.meetings),
        meetingsTable(page.items, call.texts),
        ...nextPage(call, page.next),
      ],
    };
  },
});

export const meeting = command({
  name: 'meeting',
  group: 'reading',
  args: { meeting: required(text()) },
  examples: ['meeting GNU-2022-04-11', 'meeting GNU-2025-05 --json'],
  answer: async (call, { meeting: key }) => {
    const wanted = key.toLocaleUpperCase('sv');
    const found =
      (await call.ask(ReadMeeting, { meeting: wanted })) ?? refuseLookup('meeting.unknown', { meeting: key });
    const decided = await allPages(call, ListDecisions, { meeting: found.key });
    const numbers = await caseNumbers(
      call,
      found.dealtWith.map((matter) => matter.case),
    );
    return {
      data: { meeting: found, decisions: decided },
      page: meetingPage(found, decided, numbers, call.texts),
    };
  },
});
