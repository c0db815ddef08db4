import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SUBJECT_KINDS, SUBJECTS } from '@diarium/audit';
import { readModels } from '@diarium/register';
import { parse } from 'csv-parse/sync';
import { commandLineOver } from '../support/command-line';
import { exampleMeeting } from '../support/example-content';
import { openTestRegister, type TestRegister } from '../support/open-test-register';

let open: TestRegister;
let diarium: ReturnType<typeof commandLineOver>;
let head: number;
const folder = mkdtempSync(join(tmpdir(), 'diarium-audit-'));

beforeAll(async () => {
  open = await openTestRegister({ content: exampleMeeting });
  diarium = commandLineOver(open.register);
  head = await open.register.store.head();
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await open.drop();
});

async function asJson<Answer>(...words: string[]): Promise<Answer> {
  const { exit, out, err } = await diarium(...words, '--json');
  expect({ exit, err }).toEqual({ exit: 0, err: expect.any(String) as string });
  return JSON.parse(out) as Answer;
}

interface Trail {
  readonly entries: readonly {
    readonly id: string;
    readonly type: string;
    readonly position: number;
    readonly commandId: string;
    readonly changes: readonly { readonly field: string; readonly from: unknown; readonly to: unknown }[];
    readonly links: {
      readonly causedBy: { readonly id: string } | null;
      readonly causes: readonly { readonly id: string; readonly type: string }[];
    };
  }[];
}

describe('The trail', () => {
  it('of a case has its registration, its own life and what others wrote about it, in the order of recording', async () => {
    const { entries } = await asJson<Trail>('trail', 'case', 'EXN/3/2026');
    const types = entries.map(({ type }) => type);
    expect(types[0]).toBe('CaseRegistered');
    expect(types).toEqual(expect.arrayContaining(['AgendaItemAdded', 'ParagraphRecorded', 'DecisionSent']));
    expect(entries.map(({ position }) => position)).toEqual(
      entries.map(({ position }) => position).sort((one, other) => one - other),
    );
    expect(entries.every(({ commandId }) => commandId.length === 36)).toBe(true);
  });

  it('says field by field what changed from what to what', async () => {
    const { entries } = await asJson<Trail>('trail', 'meeting', 'EXN-2026-03-10');
    const statuses = entries.flatMap(({ changes }) => changes.filter(({ field }) => field === 'status'));
    expect(statuses.map(({ from, to }) => [from, to])).toEqual(expect.arrayContaining([[null, 'planned']]));
    const { out } = await diarium('trail', 'decision', 'EXN-2026-4');
    expect(out).toMatch(/Inte expedierat: +ja/);
  });

  it('of a decision has its paragraph, its attestation and its notice on the boards', async () => {
    const { entries } = await asJson<Trail>('trail', 'decision', '§ 2/2026');
    const types = entries.map(({ type }) => type);
    for (const type of ['ParagraphRecorded', 'MinutesAttested', 'BoardPosted', 'LegalForceRecorded'])
      expect(types).toContain(type);
  });

  it('follows what a policy did back to the event which it followed', async () => {
    const { items } = await asJson<{
      items: { id: string; metadata: { causationId: string | null }; stream: string }[];
    }>(...['log', 'search', '--limit', '500']);
    const followed = items.find(
      ({ metadata, stream }) => metadata.causationId && stream.startsWith('meeting-'),
    );
    const { entries } = await asJson<Trail>('trail', 'meeting', followed!.stream.replace('meeting-', ''));
    const effect = entries.find(({ links }) => links.causedBy !== null);
    expect(items.map(({ id }) => id)).toContain(effect?.links.causedBy?.id);
  });

  it('ends at the time that is asked about', async () => {
    const whole = await asJson<Trail>('trail', 'case', 'EXN/1/2026');
    const [, second] = whole.entries;
    const { answer } = await asJson<{ answer: Trail }>(
      ...['trail', 'case', 'EXN/1/2026', '--as-of', String(second!.position)],
    );
    expect(answer.entries.map(({ id }) => id)).toEqual(whole.entries.slice(0, 2).map(({ id }) => id));
  });

  it.each(['meeting EXN-2026-03-11', 'goal EXN-2026/okänt', 'plan EXN-1999', 'user e999'])(
    'of what the log does not know is refused (%s)',
    async (words) => {
      expect(await diarium('trail', ...words.split(' '))).toMatchObject({
        exit: 3,
        err: expect.stringContaining('trail.unknown') as string,
      });
    },
  );

  it('reads read models that are there, by fields which their rows have', () => {
    const columns = SUBJECT_KINDS.flatMap((kind) =>
      [SUBJECTS[kind].state, SUBJECTS[kind].told ?? {}].flatMap((models) => Object.entries(models)),
    );
    for (const [name] of columns) expect(readModels.map((model) => model.name)).toContain(name);
  });
});

describe('The trail as a file', () => {
  it('has each change as a row, or is the trail itself as JSON, and no file is written over', async () => {
    const [csv, json] = [join(folder, 'trail.csv'), join(folder, 'trail.json')];
    const asked = ['trail', 'case', 'EXN/3/2026'];
    const { entries } = await asJson<Trail>(...asked);
    expect(await diarium(...asked, '--out', csv)).toMatchObject({ exit: 0 });
    expect(await diarium(...asked, '--out', json, '--format', 'json')).toMatchObject({ exit: 0 });
    expect((JSON.parse(readFileSync(json, 'utf8')) as Trail).entries).toEqual(entries);
    const rows: { id: string; commandId: string; field: string }[] = parse(readFileSync(csv), {
      columns: true,
      recordDelimiter: '\r\n',
    });
    const changes = entries.flatMap(({ id, commandId, changes }) =>
      (changes.length === 0 ? [{ field: '' }] : changes).map(({ field }) => ({ id, commandId, field })),
    );
    expect(rows.map(({ id, commandId, field }) => ({ id, commandId, field }))).toEqual(changes);
    expect(await diarium(...asked, '--out', csv)).toMatchObject({
      exit: 1,
      err: expect.stringContaining('export.file-not-written') as string,
    });
    expect(await diarium(...asked, '--format', 'csv')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('usage.format-without-file') as string,
    });
  });
});

describe('Two points in time', () => {
  it('are compared field by field, and a life is stepped through up to one of them', async () => {
    const { entries } = await asJson<Trail>('trail', 'meeting', 'EXN-2026-03-10');
    const [first, ...rest] = entries.map(({ position }) => position);
    const { changes } = await asJson<{ changes: { view: string; field: string; from: unknown }[] }>(
      ...['compare', 'meeting', 'EXN-2026-03-10', '--first', String(first)],
    );
    expect(changes).toContainEqual(
      expect.objectContaining({ view: 'meeting-calendar', field: 'status', from: 'planned', to: 'held' }),
    );
    const { answer } = await asJson<{ answer: { steps: { state: object[] }[] } }>(
      ...['replay', 'meeting', 'EXN-2026-03-10', '--as-of', String(rest[0])],
    );
    expect(answer.steps).toHaveLength(2);
    const { out } = await diarium('replay', 'case', 'EXN/1/2026');
    expect(out).toMatch(/Handläggare +Kim Ask/);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('vad dessa vyer höll om det: case-list, case-obligations');
    expect(out).toMatch(/EXN-2026-1:1 +Handling: 1, Nummer: EXN\/1\/2026:1/);
  });
});

describe('The whole log', () => {
  it('is replayed from nothing to now beside the views, which are what it gives, and to a point in time', async () => {
    const now = await asJson<{ position: number; views: number; rows: number; findings: object[] }>('replay');
    expect(now).toMatchObject({ position: head, views: readModels.length, findings: [] });
    expect(now.rows).toBeGreaterThan(head);
    const { answer } = await asJson<{
      answer: { position: number; views: { view: string; rows: number }[] };
    }>(...['replay', '--as-of', '3']);
    expect(answer.views.find(({ view }) => view === 'log-entries')).toEqual({ view: 'log-entries', rows: 3 });
    expect(await diarium('replay', 'case')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('usage.subject-without-key') as string,
    });
  });

  it('is compared at two points in time, view by view', async () => {
    type Compared = { views: { view: string; differing: number }[]; rows: { what: string; row: string }[] };
    const { views, rows } = await asJson<Compared>(
      ...[
        'compare-views',
        'log-entries',
        'case-list',
        '--first',
        '3',
        '--second',
        String(head),
        '--limit',
        '2',
      ],
    );
    expect(views).toMatchObject([{ view: 'log-entries', differing: head - 3 }, { view: 'case-list' }]);
    expect(rows.filter(({ what }) => what === 'added').length).toBeGreaterThanOrEqual(2);
    const same = await asJson<Compared>('compare-views', 'case-list', '--first', String(head));
    expect(same).toMatchObject({ views: [{ differing: 0 }], rows: [] });
    expect((await diarium('compare-views', 'nonsense', '--first', '3')).exit).toBe(3);
  });
});

describe('The log', () => {
  it('is searched by who, what, where and when, page by page', async () => {
    type Found = {
      items: { position: number; type: string; metadata: { actor: string } }[];
      next: string | null;
    };
    const first = await asJson<Found>('log', 'search', '--limit', '3');
    expect(first.items.map(({ position }) => position)).toEqual([head, head - 1, head - 2]);
    const second = await asJson<Found>('log', 'search', '--limit', '3', '--after', first.next!);
    expect(second.items[0]?.position).toBe(head - 3);
    const ofType = await asJson<Found>(
      'log',
      'search',
      '--event-type',
      'ParagraphRecorded',
      '--committee',
      'EXN',
    );
    expect(new Set(ofType.items.map(({ type }) => type))).toEqual(new Set(['ParagraphRecorded']));
    const nobody = await asJson<Found>('log', 'search', '--by', 'Ingen Alls');
    expect(nobody.items).toEqual([]);
    const before = await asJson<Found>('log', 'search', '--before', '2020-01-01');
    expect(before.items).toEqual([]);
  });

  it('is exported as CSV and JSON, every event once and in order, and no file is written over', async () => {
    const [csv, json] = [join(folder, 'log.csv'), join(folder, 'log.json')];
    expect(await diarium('log', 'export', csv)).toMatchObject({ exit: 0 });
    expect(await diarium('log', 'export', json, '--format', 'json')).toMatchObject({ exit: 0 });
    const rows: { position: string }[] = parse(readFileSync(csv), { columns: true, recordDelimiter: '\r\n' });
    const events = JSON.parse(readFileSync(json, 'utf8')) as { position: number }[];
    const all = Array.from({ length: head }, (_, index) => index + 1);
    expect(rows.map(({ position }) => Number(position))).toEqual(all);
    expect(events.map(({ position }) => position)).toEqual(all);
    expect(await diarium('log', 'export', csv)).toMatchObject({
      exit: 1,
      err: expect.stringContaining('export.file-not-written') as string,
    });
  });
});
