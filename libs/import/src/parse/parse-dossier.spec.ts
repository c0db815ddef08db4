import { exampleDossiers } from '../testing/example-dossiers';
import { parseDossier } from './parse-dossier';

const header = [
  'dossier: 1',
  'id: prov',
  'title: Prov',
  'source: { document: Provet }',
  'committee: PRV',
  'on: 2024-01-01',
];

/** The dossier's header on lines 1–6, then these. */
const dossier = (...lines: readonly string[]): string => [...header, ...lines, ''].join('\n');

function problemsOf(content: string | Uint8Array | { unreadable: string }): readonly string[] {
  const parsed = parseDossier({ name: 'prov.yaml', content });
  const problems = 'problems' in parsed ? parsed.problems : parsed.dossier.bad.map(({ problem }) => problem);
  return problems.map(({ code, place: { line, column, field } }) => `${line}:${column} ${field} ${code}`);
}

describe('reading a dossier', () => {
  it('takes every example as it is shipped', async () => {
    for (const { name, content } of await exampleDossiers())
      expect([name, problemsOf(content as string)]).toEqual([name, []]);
  });

  it('names the line of what is not YAML', () => {
    expect(problemsOf(dossier('cases: [1, 2'))).toEqual(['8:1  dossier.yaml']);
    expect(problemsOf(dossier('id: prov'))).toEqual(['7:1  dossier.yaml']);
    expect(problemsOf(dossier('plan:', '\tyear: 2024'))).toEqual(['8:1  dossier.yaml']);
    expect(problemsOf(`${dossier()}---\n${dossier()}`)).toEqual(['7:1  dossier.yaml']);
  });

  it('refuses a file that is empty, no text, or cannot be read', () => {
    expect(problemsOf('')).toEqual(['1:1  dossier.empty']);
    expect(problemsOf('# inget\n')).toEqual(['1:1  dossier.empty']);
    expect(problemsOf(Uint8Array.of(0x69, 0xff))).toEqual(['1:1  dossier.file-not-text']);
    expect(problemsOf({ unreadable: 'ENOENT' })).toEqual(['1:1  dossier.file-not-read']);
  });

  it('refuses an alias that grows without end', () => {
    const bomb = [
      'a: &a [x, x]',
      'b: &b [*a, *a]',
      ...'cdefghij'.split('').map((it, i) => {
        const before = String.fromCharCode(it.charCodeAt(0) - 1);
        return `${it}: &${it} [*${before}, *${before}${i > 8 ? '' : `, *${before}`}]`;
      }),
    ];
    expect(problemsOf(dossier(...bomb))).toEqual(['1:1  dossier.yaml']);
  });

  it('names every field that the schema refuses, at its place', () => {
    const broken = dossier(
      'plan:',
      '  title: Plan utan år',
      '  goals:',
      '    - { goal: Stora Bokstäver, title: "" }',
      '    - { goal: mål, titel: Felstavat }',
      '  meetings:',
      '    - { when: 2024-02-30, starts: 9.30 }',
      '    - { when: i våras, mode: telefon, ordinal: 1 }',
      'results:',
      '  year: tjugotvå',
      '  statuses:',
      '    - { goal: a, activity: b, period: 2024 }',
      '    - { period: 2024 }',
      'report: ingen',
      'needs: plan',
      'cases:',
      '  - { number: 1, year: 2024, received: 2024, drawnUp: 2024 }',
      '  - { number: 2, year: 2024, related: [{ other: EXN/1/2024, kind: see-also }] }',
      'nytt: fält',
    );
    expect([...problemsOf(broken)].sort(byLine)).toEqual([
      '7:1 plan.year dossier.missing',
      '10:9 plan.goals[0].goal dossier.not-a-key',
      '10:32 plan.goals[0].title dossier.no-text',
      '11:7 plan.goals[1].title dossier.missing',
      '11:20 plan.goals[1].titel dossier.unknown-field',
      '13:9 plan.meetings[0].when dossier.not-a-partial-day',
      '13:27 plan.meetings[0].starts dossier.not-a-time',
      '14:9 plan.meetings[1].when dossier.not-a-partial-day',
      '14:24 plan.meetings[1].mode dossier.not-a-choice',
      '14:39 plan.meetings[1].ordinal dossier.too-low',
      '16:3 results.year dossier.not-whole',
      '18:7 results.statuses[0] dossier.one-of',
      '19:7 results.statuses[1] dossier.one-of',
      '20:1 report dossier.not-fields',
      '21:1 needs dossier.not-a-list',
      '23:5 cases[0] dossier.one-of',
      '24:42 cases[1].related[0].other dossier.not-a-case',
      '25:1 nytt dossier.unknown-field',
    ]);
  });

  it('names what a value should have been', () => {
    const broken = dossier(
      'organisation:',
      '  established: { name: [], joint: ja, host: Region, prefix: P }',
      '  presidium: { offices: [], appointedBy: Region }',
      '  budgets: [{ year: 3000, form: net, amount: mycket }]',
      '  members: [{ member: a, name: A, party: b, seat: member, from: 2024-13-01 }]',
      'plan: { year: 2024, title: P, adopted: { meeting: 2024-01-01, decision: a } }',
    ).replace('committee: PRV', 'committee: prv');
    expect([...problemsOf(broken)].sort(byLine)).toEqual([
      '5:1 committee dossier.not-a-code',
      '8:18 organisation.established.name dossier.not-text',
      '8:28 organisation.established.joint dossier.not-true-or-false',
      '9:16 organisation.presidium.offices dossier.too-few',
      '10:15 organisation.budgets[0].year dossier.too-high',
      '10:38 organisation.budgets[0].amount dossier.not-a-number',
      '11:59 organisation.members[0].from dossier.not-a-day',
      '12:42 plan.adopted.meeting dossier.not-a-meeting',
    ]);
  });

  it('asks for fields, not for a list or a text', () => {
    expect(problemsOf('- dossier: 1')).toEqual(['1:1  dossier.not-fields']);
    expect(problemsOf('dossier')).toEqual(['1:1  dossier.not-fields']);
  });

  it('refuses a later version of the format by its number', () => {
    expect(problemsOf(dossier().replace('dossier: 1', 'dossier: 2'))).toEqual([
      '1:1 dossier dossier.version',
    ]);
  });

  it('asks a claim for the numbers of its kind', () => {
    const claim = dossier(
      'report:',
      '  year: 2024',
      '  title: Rapport',
      '  statements:',
      '    - { statement: a, section: b, text: c, claim: { kind: goals-reached, reached: 3 } }',
    );
    expect(problemsOf(claim)).toEqual(['11:44 report.statements[0].claim.of dossier.missing']);
  });

  it('finds the place of a field behind an alias', () => {
    const aliased = dossier('cases:', '  - &a { number: 1, year: ett }', '  - *a');
    expect(problemsOf(aliased)).toEqual([
      '8:21 cases[0].year dossier.not-whole',
      '8:21 cases[1].year dossier.not-whole',
    ]);
  });

  it('speaks Swedish and English', () => {
    const parsed = parseDossier({ name: 'prov.yaml', content: dossier('plan: { year: 2024 }') });
    const [bad] = 'dossier' in parsed ? parsed.dossier.bad : [];
    expect(bad?.problem.text('sv')).toBe('prov.yaml:7:1 plan.title: Fältet title saknas.');
    expect(bad?.problem.text('en')).toBe('prov.yaml:7:1 plan.title: The field title is missing.');
  });
});

const byLine = (a: string, b: string): number => {
  const [lineA = 0, columnA = 0, lineB = 0, columnB = 0] = [a, b].flatMap((it) =>
    (it.split(' ')[0] ?? '').split(':').map(Number),
  );
  return lineA - lineB || columnA - columnB;
};
