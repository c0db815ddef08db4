import {
  ListFlags,
  ListGoals,
  ListMeetings,
  ListProcurement,
  type ReadablePlan,
  ReadPlan,
  ReadReport,
} from '@diarium/register';
import { type Call } from '../command/call';
import { command } from '../command/command';
import { flag, required, text, wholeNumber, wordFor, year } from '../command/value';
import { allPages } from '../lookup/all-pages';
import { caseNumbers } from '../lookup/case-numbers';
import { refuseLookup } from '../lookup/lookup.rules';
import { resolveCommittee } from '../lookup/resolve-committee';
import { title } from '../output/blocks';
import { goalsPage } from '../views/goals';
import { nextPage } from '../views/next-page';
import { planPage } from '../views/plan';
import { procurementTable } from '../views/procurement';
import { reportPage } from '../views/report';
import { headOptions, headToPrint } from './head-to-print';

export const plan = command({
  name: 'plan',
  group: 'reading',
  args: { committee: required(text()), year: required(year) },
  options: { version: wholeNumber(1, 1000), texts: flag },
  examples: ['plan GNU 2022', 'plan GNU 2022 --version 1', 'plan GNU 2022 --texts'],
  answer: async (call, { committee: wanted, year: ofYear, version, texts: isWithTexts }) => {
    const committee = await resolveCommittee(call, wanted);
    const found = await planOf(call, { committee, year: ofYear, version });
    const meetings = await allPages(call, ListMeetings, { committee, planYear: ofYear });
    const parts = { plan: found, meetings, isWithTexts };
    return { data: { plan: found, meetings }, page: planPage(parts, call.texts) };
  },
});

async function planOf(
  call: Call,
  wanted: { readonly committee: string; readonly year: number; readonly version: number | undefined },
): Promise<ReadablePlan> {
  const found = await call.ask(ReadPlan, wanted);
  if (found) return found;
  const latest = await call.ask(ReadPlan, { ...wanted, version: undefined });
  if (latest) return refuseLookup('plan.unknown-version', { ...wanted, latest: latest.version });
  return refuseLookup('plan.unknown', wanted);
}

export const goals = command({
  name: 'goals',
  group: 'reading',
  args: { committee: required(text()), year },
  examples: ['goals GNU 2022', 'goals GNU'],
  answer: async (call, { committee: wanted, year: ofYear }) => {
    const committee = await resolveCommittee(call, wanted);
    const found = await call.ask(ListGoals, { committee, year: ofYear });
    return { data: found, page: goalsPage(committee, ofYear, found, call.texts) };
  },
});

export const procurement = command({
  name: 'procurement',
  group: 'reading',
  args: { committee: text(), year },
  options: {
    responsible: text('name'),
    status: wordFor(({ words }) => words.procurementStatus),
    limit: wholeNumber(1, 500),
    after: text('cursor'),
  },
  examples: ['procurement', 'procurement GNU 2022', "procurement --responsible 'Region Västerbotten'"],
  answer: async (call, { committee, ...given }) => {
    const filters = { ...given, committee: await resolveCommittee(call, committee) };
    const page = await call.ask(ListProcurement, filters);
    return {
      data: page,
      page: [
        title(call.texts.labels.procurement),
        procurementTable(page.items, call.texts),
        ...nextPage(call, page.next),
      ],
    };
  },
});

export const report = command({
  name: 'report',
  group: 'reading',
  args: { committee: required(text()), year: required(year) },
  options: { reportKind: wordFor(({ words }) => words.reportKind), ...headOptions },
  examples: ['report GNU 2022', 'report GNU 2022 --json'],
  answer: async (call, { committee: wanted, year: ofYear, reportKind: kind, withoutHead }) => {
    const committee = await resolveCommittee(call, wanted);
    const found =
      (await call.ask(ReadReport, { committee, year: ofYear, kind })) ??
      refuseLookup('report.unknown', { committee, year: ofYear });
    const flags = await call.ask(ListFlags, { committee, year: ofYear });
    const numbers = await caseNumbers(
      call,
      found.statements.flatMap((statement) => statement.cases),
    );
    const isFinal = found.status !== 'draft';
    return {
      data: { report: found, flags },
      page: [
        ...reportPage(found, flags, numbers, call.texts),
        ...(await headToPrint(call, { isFinal, withoutHead })),
      ],
    };
  },
});
