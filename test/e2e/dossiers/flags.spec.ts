import { type flagRules, ListDeadlines, ListFlags, type YearFlag } from '@diarium/register';
import { activities } from './documents/annual-report-2025';
import { type ImportedRegister, openImportedRegister, theOne } from './imported-register';

let open: ImportedRegister;
let flags: readonly YearFlag[];

beforeAll(async () => {
  open = await openImportedRegister();
  flags = await open.ask(ListFlags, {});
});

afterAll(() => open.drop());

const named = (rule: keyof typeof flagRules) => flags.filter((flag) => flag.rule === rule);

describe('the contradictions of the documents', () => {
  it('are flagged where training was planned for 21 February 2022 and given in April', () => {
    expect(named('flag.subject-at-another-meeting')).toMatchObject([
      {
        committee: 'GNU',
        year: 2022,
        details: {
          subject: 'Utbildning nytt regelverk MTP',
          planned: '2022-02-21',
          held: [expect.stringMatching(/^2022-04/)],
        },
      },
    ]);
  });

  it('are flagged where statistics were planned for 11 April 2022 and the goal ended Ej uppnått', () => {
    expect(named('flag.goal-not-reached-though-planned')).toMatchObject([
      {
        committee: 'GNU',
        year: 2022,
        details: {
          subject: 'Statistik från Hjälpmedels- och MA-enheten',
          planned: '2022-04-11',
          goal: expect.stringMatching(/statistik gällande inköpskostnader för kommunerna/) as string,
          outcome: 'Ej uppnått',
        },
      },
    ]);
  });

  it('are flagged where all assignments of 2025 are said to be carried out while one goes on', () => {
    expect(named('flag.assignments-not-all-carried-out')).toMatchObject([
      {
        committee: 'GNU',
        year: 2025,
        details: {
          assignment: expect.stringMatching(/^Minska miljö- och klimatpåverkan/) as string,
          status: 'Pågående enligt plan',
        },
      },
    ]);
  });

  it('are flagged where the report on 2025 speaks of 2026 as past', () => {
    const found = named('flag.future-told-as-past');
    for (const flag of found)
      expect(flag).toMatchObject({ committee: 'GNU', year: 2025, details: { told: '2026', year: 2025 } });
    const texts = found.map(({ details }) => String(details['text']));
    expect(theOne(texts, (text) => text.includes('under 2026 har effektiviserat'))).toMatch(/inkontinens/);
    expect(theOne(texts, (text) => text.includes('finns i nämndens plan för 2026'))).toMatch(/har utgått/);
  });
});

describe('the flags of the register', () => {
  it('are those of the contradictions and one of a procurement, and no other', () => {
    expect(flags.map(({ rule, committee, year }) => `${committee} ${year} ${rule}`).sort()).toEqual([
      'GNU 2022 flag.goal-not-reached-though-planned',
      'GNU 2022 flag.procurement-not-planned',
      'GNU 2022 flag.subject-at-another-meeting',
      'GNU 2025 flag.assignments-not-all-carried-out',
      'GNU 2025 flag.future-told-as-past',
      'GNU 2025 flag.future-told-as-past',
    ]);
  });

  it('name the person lifts, which were bought in 2022 and stand in no plan', () => {
    expect(named('flag.procurement-not-planned')).toMatchObject([{ details: { name: 'personlyftar' } }]);
  });

  it('are filtered by committee and year', async () => {
    expect(await open.ask(ListFlags, { committee: 'GNU', year: 2022 })).toHaveLength(3);
    expect(await open.ask(ListFlags, { year: 2025 })).toHaveLength(3);
    expect(await open.ask(ListFlags, { committee: 'HN' })).toEqual([]);
  });
});

describe('the watches of the register', () => {
  it('are the four days that the documents name, and no other', async () => {
    const watches = await open.ask(ListDeadlines, { today: '2022-01-01', watchesOnly: true, limit: 500 });
    expect(watches.items.map(({ committee, due }) => [committee, due])).toEqual([
      ['GNU', '2023-02-20'],
      ['GNU', '2023-04-03'],
      ['GNU', '2026-02-28'],
      ['GNU', '2026-02-28'],
    ]);
    expect(activities.map(({ comment }) => comment).join()).toContain('I februari 2026');
  });
});

describe('the annual reports', () => {
  it('are due by 15 April after each plan’s year, and the two that the sources are were handed over', async () => {
    const asked = { today: '2026-01-01', includeMet: true, limit: 500 };
    const { items } = await open.ask(ListDeadlines, asked);
    const reports = items.filter(({ rule }) => rule === 'deadline.annual-report');
    expect(reports.map(({ subject, due, met, metOn }) => [subject, due, met, metOn])).toEqual([
      ['GNU-2022', '2023-04-15', true, null],
      ['GNU-2025', '2026-04-15', true, null],
      ['HN-2025', '2026-04-15', false, null],
    ]);
    // Groups owe their meetings in each of their years; that is tested where it is computed.
    const groups = items.filter(({ rule }) => rule === 'deadline.group-meetings');
    const discharges = items.filter(({ rule }) => rule === 'deadline.discharge');
    expect(discharges.map(({ subject, due }) => [subject, due])).toEqual([
      ['GNU-2022', '2023-06-30'],
      ['GNU-2025', '2026-06-30'],
    ]);
    const halfYears = items.filter(({ rule }) => rule === 'deadline.half-year-report');
    expect(halfYears.map(({ subject, due }) => [subject, due])).toEqual([
      ['GNU-2022', '2022-08-30'],
      ['GNU-2025', '2025-08-30'],
      ['HN-2025', '2025-08-30'],
    ]);
    const known = [reports, groups, discharges, halfYears].flat();
    expect(items).toHaveLength(known.length + 4);
  });
});
