import { ReadAttendance, ReadServing } from '@diarium/register';
import { command } from '../command/command';
import { many, required, text, year } from '../command/value';
import { caseNumbers } from '../lookup/case-numbers';
import { partyNames } from '../lookup/party-names';
import { resolveCommittee } from '../lookup/resolve-committee';
import { attendancePage, servingPage } from '../views/serving';

export const serving = command({
  name: 'serving',
  group: 'reading',
  args: { committee: required(text()) },
  options: { absent: many(text('key')) },
  examples: ['serving HN --on 2025-03-01', 'serving HN --on 2025-03-01 --absent kim-ek bo-dahl'],
  answer: async (call, { committee: wanted, absent }) => {
    const committee = await resolveCommittee(call, wanted);
    const on = call.today;
    const found = await call.ask(ReadServing, { committee, on, absent: [...(absent ?? [])] });
    const numbers = await caseNumbers(
      call,
      found.interests.map((interest) => interest.case),
    );
    const parties = await partyNames(call, committee, on);
    return { data: found, page: servingPage({ committee, on, parties, numbers }, found, call.texts) };
  },
});

export const attendance = command({
  name: 'attendance',
  group: 'reading',
  args: { committee: required(text()), year: required(year) },
  examples: ['attendance HN 2025', 'attendance HN 2025 --json'],
  answer: async (call, { committee: wanted, year: ofYear }) => {
    const committee = await resolveCommittee(call, wanted);
    const found = await call.ask(ReadAttendance, { committee, year: ofYear });
    const parties = await partyNames(call, committee, `${ofYear}-12-31`);
    return { data: found, page: attendancePage({ committee, year: ofYear, parties }, found, call.texts) };
  },
});
