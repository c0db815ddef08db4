import {
  CompareAgendas,
  ListMembers,
  ListNotices,
  type MeetingRow,
  ReadAgenda,
  ReadMeeting,
} from '@diarium/register';
import { type Call } from '../command/call';
import { command } from '../command/command';
import { many, required, text, wholeNumber } from '../command/value';
import { allPages } from '../lookup/all-pages';
import { caseNumbers, casesOfDocuments } from '../lookup/case-numbers';
import { refuseLookup } from '../lookup/lookup.rules';
import { agendaPage, comparisonPage } from '../views/agendas';
import { noticesPage } from '../views/notices';

export const agenda = command({
  name: 'agenda',
  group: 'reading',
  args: { meeting: required(text()) },
  options: { version: wholeNumber(1, 1000), compare: many(wholeNumber(1, 1000)) },
  examples: [
    'agenda GNU-2022-04-11',
    'agenda GNU-2022-04-11 --version 1',
    'agenda GNU-2022-04-11 --compare 1 2',
  ],
  answer: async (call, { meeting: key, version, compare }) => {
    const meeting = await meetingOf(call, key);
    if (compare !== undefined) return comparison(call, meeting, compare);
    const found = await call.ask(ReadAgenda, { meeting: meeting.key });
    const issued = found?.versions.find((it) => it.version === version);
    if (version !== undefined && !issued) refuseLookup('agenda.unknown-version', { meeting: key, version });
    const items = issued?.items ?? found?.items ?? [];
    const numbers = await caseNumbers(
      call,
      items.flatMap((item) => [item.case, ...casesOfDocuments(item.documents)]),
    );
    const shown = { meeting, agenda: found, issued, numbers };
    return {
      data: { meeting: meeting.key, agenda: found ?? null, items },
      page: agendaPage(shown, call.texts),
    };
  },
});

/** With one version: what has changed since; with two: between them. */
async function comparison(call: Call, meeting: MeetingRow, [from = 1, to]: readonly number[]) {
  const changes = await call.ask(CompareAgendas, { meeting: meeting.key, from, to });
  if (!changes) return refuseLookup('agenda.unknown-version', { meeting: meeting.key, version: from });
  return { data: changes, page: comparisonPage({ meeting, from, to }, changes, call.texts) };
}

export const notice = command({
  name: 'notice',
  group: 'reading',
  args: { meeting: required(text()) },
  examples: ['notice GNU-2022-04-11', 'notice GNU-2022-04-11 --json'],
  answer: async (call, { meeting: key }) => {
    const meeting = await meetingOf(call, key);
    const sent = await allPages(call, ListNotices, { meeting: meeting.key });
    const versions = (await call.ask(ReadAgenda, { meeting: meeting.key }))?.versions ?? [];
    const members = await call.ask(ListMembers, { committee: meeting.committee });
    const names = new Map(members.map(({ member, name }) => [member, name]));
    const items = versions.flatMap((version) => version.items);
    const numbers = await caseNumbers(
      call,
      items.flatMap((item) => [item.case, ...casesOfDocuments(item.documents)]),
    );
    return {
      data: { meeting: meeting.key, notices: sent },
      page: noticesPage({ meeting, notices: sent, versions, names, numbers }, call.texts),
    };
  },
});

async function meetingOf(call: Call, key: string): Promise<MeetingRow> {
  const wanted = key.toLocaleUpperCase('sv');
  return (
    (await call.ask(ReadMeeting, { meeting: wanted })) ?? refuseLookup('meeting.unknown', { meeting: key })
  );
}
