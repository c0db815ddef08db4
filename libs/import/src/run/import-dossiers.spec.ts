import { type CommandGateway, MemoryEventStore } from '@diarium/event-store';
import { type DossierFile } from '../dossier-files';
import { exampleDossier, exampleDossiers } from '../testing/example-dossiers';
import { openDesk, openRehearsal } from '../testing/open-desk';
import { importDossiers } from './import-dossiers';
import { type Progress } from './import-options';
import { type ImportResult } from './import-result';

const who = { actor: 'sekreteraren', role: 'registrar' };

/** `cases[5].title dossier.too-long` */
const found = ({ problems }: ImportResult): readonly string[] =>
  problems.map(({ code, place }) => `${place.field} ${code}`);

describe('importing dossiers', () => {
  let store: MemoryEventStore;
  let live: CommandGateway;
  let examples: readonly DossierFile[];

  beforeEach(async () => {
    store = new MemoryEventStore();
    live = await openDesk(store);
    examples = await exampleDossiers();
  });

  const run = async (files: readonly DossierFile[], options: { readonly live?: CommandGateway } = { live }) =>
    importDossiers(files, { ...who, ...options, rehearsal: await openRehearsal(store) });

  const streamOf = async (name: string) => (await store.readStream(name)).map(({ type }) => type);

  it('registers the four committees’ documents, in whatever order they are given', async () => {
    const result = await run([...examples].reverse());
    expect(found(result)).toEqual([]);
    expect(result.stored).toBe(true);
    expect(result.position).toBe(await store.head());
    expect(result.dossiers.map(({ known }) => known)).toEqual([0, 0, 0, 0]);
    expect(await streamOf('register-GNU-2022')).toHaveLength(6);
    expect(await streamOf('meeting-GNU-2022-11-07')).toEqual([
      'MeetingPlanned',
      'MeetingHeld',
      'DecisionRecorded',
    ]);
    expect(await streamOf('meeting-GNU-2022')).toEqual(['DecisionRecorded']);
  });

  it('keeps who imported it, when it happened, and which dossier told it', async () => {
    await run(examples);
    const [decision] = await store.readStream('meeting-GNU-2022');
    const [registered] = await store.readStream('register-GNU-2022');
    expect(decision).toMatchObject({ occurredAt: '2021-12-31T23:00:00.000Z', metadata: who });
    expect(decision?.metadata.correlationId).toBe(registered?.metadata.correlationId);
  });

  it('imported twice changes nothing', async () => {
    await run(examples);
    const before = await store.readAll({ after: 0, limit: 1000 });
    const again = await run([...examples].reverse());
    expect(found(again)).toEqual([]);
    expect(again.dossiers.map((dossier) => dossier.new)).toEqual([0, 0, 0, 0]);
    expect(await store.readAll({ after: 0, limit: 1000 })).toEqual(before);
  });

  it('says what would happen, and stores nothing, in a dry run', async () => {
    const result = await run(examples, {});
    expect(result).toMatchObject({ stored: false, position: 0, problems: [] });
    const plan = result.dossiers.find(({ id }) => id === 'gnu-2022-plan');
    expect(plan?.kinds).toContainEqual({
      kind: { sv: 'upphandlingar', en: 'procurements' },
      new: 15,
      known: 0,
    });
    expect(plan?.entries[0]).toMatchObject({
      state: 'new',
      stream: 'committee-GNU',
      place: { file: 'gnu-2022-plan.yaml', field: 'organisation.established' },
    });
    expect(await store.head()).toBe(0);
  });

  it('tells in a dry run what is there already', async () => {
    await run(examples.filter(({ name }) => name === 'gnu-2022-plan.yaml'));
    const { dossiers } = await run(examples, {});
    expect(dossiers.map(({ id, known }) => [id, known > 0])).toContainEqual(['gnu-2022-plan', true]);
    expect(dossiers.filter(({ known }) => known > 0)).toHaveLength(1);
  });

  it('refuses an edited entry by a rule and names its line, and registers nothing of the rest', async () => {
    await run(examples);
    const head = await store.head();
    const { name, content } = await exampleDossier('gnu-2022-plan.yaml');
    const edited = content.replace('name: Läskamera,', 'name: Läskameror,');
    const line = edited.split('\n').findIndex((it) => it.includes('Läskameror')) + 1;
    const result = await run([{ name, content: edited }]);
    expect(found(result)).toEqual(['plan.procurement[6] plan.adopted']);
    expect(result.problems[0]?.place.line).toBe(line);
    expect(result.problems[0]?.text('sv')).toMatch(/^gnu-2022-plan[.]yaml:.*\(KL 6:38\)$/);
    expect(result.stored).toBe(false);
    expect(await store.head()).toBe(head);
  });

  it('names all problems of all files at once, and registers nothing', async () => {
    const { content: plan } = await exampleDossier('gnu-2022-plan.yaml');
    const { content: report } = await exampleDossier('gnu-2022-annual-report.yaml');
    const files = [
      { name: 'saknas.yaml', content: { unreadable: 'ENOENT' } },
      { name: 'trasig.yaml', content: 'dossier: [1' },
      { name: 'plan.yaml', content: plan.replace('mode: physical', 'mode: fysiskt') },
      {
        name: 'rapport.yaml',
        content: report
          .replace('followUpOn: 2023-02-20', '')
          .replace('number: 5', 'number: 7')
          .replace('title: Perukbidrag och könsdysfori', `title: ${'x'.repeat(501)}`),
      },
      ...examples.filter(({ name }) => name.startsWith('norrbotten')),
    ];
    const result = await run(files);
    expect(result.problems.map((it, i) => `${it.place.file} ${found(result)[i]}`)).toEqual([
      'saknas.yaml  dossier.file-not-read',
      'trasig.yaml  dossier.yaml',
      'plan.yaml plan.meetings[0].mode dossier.not-a-choice',
      'rapport.yaml cases[4] case.number-not-next',
      'rapport.yaml cases[5].title dossier.too-long',
      'rapport.yaml meetings[0] meeting.unknown',
      'rapport.yaml meetings[4].decisions[0] meeting.unknown-case',
      'rapport.yaml results.outcomes[3] goal.no-follow-up-date',
      'rapport.yaml report.statements[20] report.unknown-cases',
    ]);
    expect(result.problems.every(({ place }) => place.line >= 1)).toBe(true);
    expect(result.stored).toBe(false);
    expect(await store.head()).toBe(0);
  });

  it('names the field that a command refuses, though the schema takes it', async () => {
    const { name, content } = await exampleDossier('gnu-2022-annual-report.yaml');
    const changed = content
      .replace('text: Utredningen om högkostnadsskydd pågår.', 'text: "Utredningen\\x01 pågår."')
      .replace('{ kind: meetings-held, count: 4 }', '{ kind: meetings-held, count: 4, of: 5 }')
      .replace('title: Perukbidrag och könsdysfori', `title: ${'x'.repeat(501)}`);
    await run(examples.filter((it) => it.name === 'gnu-2022-plan.yaml'));
    const result = await run([{ name, content: changed }]);
    expect(found(result)).toEqual([
      'cases[5].title dossier.too-long',
      'meetings[4].decisions[0] meeting.unknown-case',
      'report.statements[0].claim.of dossier.not-here',
      'report.statements[13].text dossier.field',
      'report.statements[20] report.unknown-cases',
    ]);
    expect(result.problems[0]?.text('sv')).toMatch(/: Texten får ha högst 500 tecken[.]$/);
    expect(result.problems[3]?.text('en')).toMatch(/: The value cannot be taken: .*control characters[.]$/);
  });

  it('tells its progress, first of the rehearsal and then of the import', async () => {
    const told: Progress[] = [];
    const rehearsal = await openRehearsal(store);
    await importDossiers(examples, { ...who, rehearsal, live, onProgress: (it) => told.push(it) });
    const total = told[0]?.total ?? 0;
    expect(total).toBeGreaterThan(200);
    for (const phase of ['rehearsal', 'import'])
      expect(told.filter((it) => it.phase === phase).map(({ done }) => done)).toEqual(
        Array.from({ length: total + 1 }, (_, done) => done),
      );
    expect(told.at(-1)).toMatchObject({ phase: 'import', done: total, total });
  });

  it('has nothing to do with no files', async () => {
    expect(await run([])).toEqual({ stored: true, problems: [], dossiers: [], position: 0 });
  });

  describe('with a journal', () => {
    const withJournal = (...entries: readonly string[]): DossierFile => ({
      name: 'journal.yaml',
      content: [
        'dossier: 1',
        'id: journal',
        'title: Journal',
        'source: { document: Ett påhittat exempel }',
        'committee: GNU',
        'needs: [gnu-2022-annual-report]',
        'on: 2023-01-09',
        'journal:',
        ...entries.map((entry) => `  - ${entry}`),
      ].join('\n'),
    });
    const assigned = `{ do: AssignHandler, on: 2023-01-10, at: '09:30', with: { case: GNU-2022-6, handler: Kim } }`;
    const suspended = '{ do: SuspendCase, with: { case: GNU-2022-6, reason: Inväntar svar } }';

    it('carries out its commands in the order of the file, at their times', async () => {
      expect(found(await run([...examples, withJournal(suspended, assigned)]))).toEqual([]);
      const [one, other] = (await store.readStream('case-GNU-2022-6')).slice(-2);
      expect(one).toMatchObject({ type: 'CaseSuspended', occurredAt: '2023-01-08T23:00:00.000Z' });
      expect(other).toMatchObject({ type: 'HandlerAssigned', occurredAt: '2023-01-10T08:30:00.000Z' });
    });

    it('does nothing twice, wherever an entry is moved', async () => {
      await run([...examples, withJournal(suspended, assigned)]);
      const head = await store.head();
      expect(found(await run([...examples, withJournal(assigned, suspended)]))).toEqual([]);
      expect(await store.head()).toBe(head);
    });

    it('names the line of an unknown command, a bad field and a refusal, and stores nothing', async () => {
      await run(examples);
      const head = await store.head();
      const result = await run([
        ...examples,
        withJournal(
          '{ do: BurnCase, with: { case: GNU-2022-6 } }',
          '{ do: AssignHandler, with: { case: GNU-2022-6, handler: Kim, colour: red } }',
          '{ do: ResumeCase, with: { case: GNU-2022-6 } }',
        ),
      ]);
      expect(found(result)).toEqual([
        'journal[0].do dossier.not-a-command',
        'journal[1].with.colour dossier.not-here',
        'journal[2].with case.not-resting',
      ]);
      expect(result.problems.map(({ place }) => place.line)).toEqual([9, 10, 11]);
      expect(await store.head()).toBe(head);
    });
  });
});
