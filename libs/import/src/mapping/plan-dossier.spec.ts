import * as register from '@diarium/register';
import { exampleDossier, exampleDossiers, plannedFrom } from '../testing/example-dossiers';
import { orderDossiers } from './order-dossiers';
import { type PlannedDossier } from './plan-dossier';

type CommandClass<Command> = new () => Command;

const of = <Command extends object>({ commands }: PlannedDossier, kind: CommandClass<Command>): Command[] =>
  commands.map(({ command }) => command).filter((command): command is Command => command instanceof kind);

const dossier = (lines: string, changes: { readonly id?: string; readonly needs?: string } = {}) =>
  plannedFrom({
    name: `${changes.id ?? 'prov'}.yaml`,
    content: `dossier: 1
id: ${changes.id ?? 'prov'}
title: Prov
source: { document: Provet }
committee: PRV
on: 2024
needs: [${changes.needs ?? ''}]
${lines}
`,
  });

const ids = ({ commands }: PlannedDossier): readonly string[] => commands.map(({ commandId }) => commandId);

describe('a dossier as commands', () => {
  it('is the same every time', async () => {
    for (const file of await exampleDossiers()) {
      const [once, again] = [plannedFrom(file), plannedFrom(file)];
      expect(once.problems).toEqual([]);
      expect(JSON.stringify(again.commands)).toBe(JSON.stringify(once.commands));
      expect(new Set(ids(once)).size).toBe(once.commands.length);
    }
  });

  it('has what the plan of 2022 lists', async () => {
    const plan = plannedFrom(await exampleDossier('gnu-2022-plan.yaml'));
    const strategies = of(plan, register.AddStrategy);
    expect(strategies).toHaveLength(4);
    expect(strategies.flatMap(({ priorities }) => priorities)).toHaveLength(13);
    expect(strategies.flatMap(({ indicators }) => indicators)).toHaveLength(21);
    expect(of(plan, register.PlanProcurement)).toHaveLength(15);
    expect(of(plan, register.SetGoal)).toHaveLength(4);
    expect(of(plan, register.PlanMeeting).map(({ meeting, mode }) => [meeting, mode])).toEqual([
      ['GNU-2022-02-21', 'physical'],
      ['GNU-2022-04-11', 'digital'],
      ['GNU-2022-09-19', 'digital'],
      ['GNU-2022-11-07', 'digital'],
    ]);
  });

  it('has what the plan of Norrbotten lists', async () => {
    const plan = plannedFrom(await exampleDossier('norrbotten-2025-plan.yaml'));
    const parties = of(plan, register.AddParty);
    expect(parties).toHaveLength(15);
    expect(parties.reduce((sum, { members = 0 }) => sum + members, 0)).toBe(17);
    expect(parties.reduce((sum, { substitutes = 0 }) => sum + substitutes, 0)).toBe(17);
    expect(of(plan, register.FormGroup).map(({ minimumMeetings }) => minimumMeetings)).toEqual([
      undefined,
      2,
      20,
      5,
      4,
    ]);
    expect(of(plan, register.SetPreparationChain).map(({ rounds }) => rounds.map((it) => it.length))).toEqual(
      [[5, 5, 5]],
    );
    const laws = of(plan, register.AddGoverningDocument).filter(({ kind }) => kind === 'law');
    expect(laws).toHaveLength(10);
  });

  it('counts a day that is not fully known from its first day, in Swedish time', () => {
    const { commands } = dossier(
      'cases: [{ number: 1, year: 2024, on: 2024-07 }, { number: 2, year: 2024 }]',
    );
    expect(commands.map(({ occurredAt }) => occurredAt)).toEqual([
      '2024-06-30T22:00:00.000Z',
      '2023-12-31T23:00:00.000Z',
    ]);
  });

  it('takes the year alone as a day, and as a period', () => {
    const { commands } = dossier('results: { year: 2024, statuses: [{ goal: a, period: 2024 }] }');
    expect(commands[0]?.command).toMatchObject({ kind: 'goal', item: 'a', period: '2024' });
  });

  it('keeps an entry’s command when the entry is moved, and when its fields are', () => {
    const one = dossier('organisation: { tasks: [{ task: a, text: A }, { task: b, text: B }] }');
    const other = dossier('organisation: { tasks: [{ text: B, task: b }, { text: A, task: a }] }');
    expect([...ids(other)].reverse()).toEqual(ids(one));
  });

  it('makes another command of an entry that was edited, of another dossier, or on another day', () => {
    const task = 'organisation: { tasks: [{ task: a, text: A }] }';
    const [before] = ids(dossier(task));
    expect(ids(dossier(task.replace('A', 'Å')))).not.toEqual([before]);
    expect(ids(dossier(task, { id: 'annan' }))).not.toEqual([before]);
    expect(ids(dossier(task.replace('text', 'on: 2024-02, text')))).not.toEqual([before]);
  });

  it('names the entry that stands twice, and takes it once', () => {
    const twice = dossier(
      'organisation:\n  tasks:\n    - { task: a, text: A }\n    - { task: b, text: B }\n    - { task: a, text: A }',
    );
    expect(twice.problems.map(({ code }) => code)).toEqual(['dossier.entry-twice']);
    expect(twice.problems.map((it) => it.text('sv'))).toEqual([
      'prov.yaml:12:7 organisation.tasks[2]: Posten finns redan på rad 10.',
    ]);
    expect(twice.commands).toHaveLength(2);
  });

  it('leaves out an entry that the schema refuses, and what stands in it, but no other', () => {
    const { commands } = dossier(
      [
        'plan:',
        '  year: 2024',
        '  title: Plan',
        '  goals: [{ goal: ett, title: Ett }, { goal: TVÅ, title: Två }]',
        '  activities: [{ activity: a, titel: A, parts: [{ activity: b, title: B }] }]',
        '  indicators: inga',
        'meetings:',
        '  - { meeting: 2024, decisions: [{ decision: a, title: A, text: A }, { decision: b }] }',
        'report: { title: Utan år, statements: [{ statement: a, section: A, text: A }] }',
      ].join('\n'),
    );
    expect(commands.map(({ step }) => step.at)).toEqual([
      'plan',
      'plan.goals[]',
      'meetings[]',
      'meetings[].decisions[]',
    ]);
  });

  it('leaves out everything when the committee is not known', () => {
    const plan = 'plan: { year: 2024, title: Plan }';
    expect(dossier(`${plan}\ncases: [{ number: 1, year: 2024 }]`).commands).toHaveLength(2);
    const { commands } = plannedFrom({ name: 'a', content: `dossier: 1\nid: a\ncommittee: gnu\n${plan}` });
    expect(commands).toEqual([]);
  });
});

describe('the order of dossiers', () => {
  const order = (...given: readonly PlannedDossier[]) => {
    const { dossiers, problems } = orderDossiers(given);
    return { ids: dossiers.map(({ id }) => id), problems: problems.map((it) => [it.code, it.text('en')]) };
  };

  it('puts each after those that it needs, and else keeps the order given', () => {
    const [a, b, c] = [
      dossier('', { id: 'a', needs: 'c, not-given' }),
      dossier('', { id: 'b' }),
      dossier('', { id: 'c' }),
    ];
    expect(order(a, b, c)).toEqual({ ids: ['c', 'a', 'b'], problems: [] });
    expect(order(b, c, a)).toEqual({ ids: ['b', 'c', 'a'], problems: [] });
  });

  it('refuses a ring, and two dossiers with one id', () => {
    const ring = [dossier('', { id: 'a', needs: 'b' }), dossier('', { id: 'b', needs: 'a' })];
    expect(order(...ring).problems).toEqual([
      ['dossier.needs-itself', 'a.yaml:7:1 needs: The dossiers need each other in a ring: a → b → a.'],
    ]);
    expect(order(dossier('', { id: 'a' }), dossier('', { id: 'a' })).problems).toEqual([
      ['dossier.id-twice', 'a.yaml:2:1 id: The dossier a also stands in a.yaml.'],
    ]);
  });
});
