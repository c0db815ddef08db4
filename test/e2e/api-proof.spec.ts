import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NOBODY, type Principal } from '@diarium/access';
import {
  COSIGNS_CHECKPOINTS,
  cosign,
  cosignedBy,
  hashesIn,
  isConsistent,
  isIncluded,
  isSignedBy,
  noteText,
  parseBundle,
  parseCheckpoint,
  parseNote,
  parseVerifierKey,
  rootOfLeaves,
  verifierKey,
  type VerifierKey,
  verifyBundle,
  verifyFileText,
} from '@diarium/verifier';
import { EVA, openTestApi, type TestApi } from '../support/open-test-api';
import { commandLineOver } from '../support/command-line';
import { exampleMeeting } from '../support/example-content';

const auditorOf = (committee: string | null): Principal => ({
  id: 'rut',
  name: 'Rut Revisor',
  grants: [{ role: 'auditor', committee, party: null }],
});

const witness = generateKeyPairSync('ed25519').privateKey;
const witnessKey = verifierKey('example.com/witness', witness, COSIGNS_CHECKPOINTS);
const decoded = (hash: string): Buffer => Buffer.from(hash, 'base64');

let folder: string;
let api: TestApi;
let keys: readonly VerifierKey[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diarium-api-proof-'));
  const settings = { proofDir: folder, witnessKeys: [witnessKey.text] };
  api = await openTestApi(settings, process.stderr, { content: exampleMeeting });
  const { body } = await api.call('/proof/keys');
  keys = (body as { keys: { key: string }[] }).keys.map(({ key }) => parseVerifierKey(key)!);
});

beforeEach(() => {
  api.actAs(EVA);
});

afterAll(async () => {
  await api.drop();
  await rm(folder, { recursive: true });
});

async function read<Answer>(path: string, body?: unknown): Promise<Answer> {
  const answer = await api.call(path, body === undefined ? {} : { body });
  expect([path, answer.status, answer.status < 400 ? '' : answer.body]).toEqual([path, 200, '']);
  return answer.body as Answer;
}

const headIn = (note: string) => parseCheckpoint(parseNote(note)!.text)!;

async function tile(path: string): Promise<Buffer> {
  return Buffer.from(await (await fetch(`${api.url}/proof/${path}`)).arrayBuffer());
}

describe('the proof log over HTTP', () => {
  it('gives nobody a head before one is signed, and then everybody the same one', async () => {
    api.actAs(NOBODY);
    expect(await api.call('/proof/checkpoint')).toMatchObject({ status: 404 });
    expect(await api.call('/proof/checkpoints', { body: {} })).toMatchObject({ status: 403 });
    api.actAs(EVA);
    const signed = await read<string>('/proof/checkpoints', {});
    api.actAs(NOBODY);
    expect(await read('/proof/checkpoint')).toBe(signed);
    expect(isSignedBy(parseNote(signed)!, keys[0]!)).toBe(true);
    const { size, root } = headIn(signed);
    const { items } = await read<{ items: object[] }>('/proof/checkpoints');
    expect(items).toMatchObject([{ size, root: Buffer.from(root).toString('base64'), signatures: 1 }]);
    expect(await read(`/proof/checkpoints/${size}`)).toBe(signed);
    expect(await api.call('/proof/checkpoints/1')).toMatchObject({
      status: 404,
      body: { code: 'proof.checkpoint-unknown' },
    });
  });

  it('ends attested minutes and extracts with the head', async () => {
    const { size, root } = headIn(await read('/proof/checkpoint'));
    const coded = Buffer.from(root).toString('base64');
    const diarium = commandLineOver(api.register);
    const printed = async (...words: string[]): Promise<string> =>
      (await diarium(...words)).out.replaceAll(/\s/g, '');
    for (const words of [
      ['minutes', 'EXN-2026-03-10'],
      ['extract', 'EXN-2026-2'],
    ]) {
      expect(await printed(...words)).toContain(`Händelser${size}Rot${coded}Underskriven`);
      expect(await printed(...words, '--without-head')).not.toContain(coded);
    }
    for (const path of ['/meetings/EXN-2026-03-10/minutes', '/paragraphs/EXN-2026-2/extract']) {
      const told = (await api.call(path)).headers.get('diarium-log-head');
      expect(told).toMatch(
        new RegExp(`^size=${size}, root=:[^:]+:, signed="[^"]+", key="[^"]+\\+[0-9a-f]{8}"$`),
      );
      expect(told).toContain(coded);
    }
    expect((await api.call('/cases?committee=EXN')).headers.get('diarium-log-head')).toBeNull();
  });

  it('gives everybody the tiles, of which the head’s root is made, and no others', async () => {
    api.actAs(NOBODY);
    const { size, root } = headIn(await read('/proof/checkpoint'));
    const leaves = hashesIn(await tile(`tile/0/000.p/${size % 256 || 256}`));
    expect(leaves).toHaveLength(size);
    expect(Buffer.from(rootOfLeaves(leaves))).toEqual(Buffer.from(root));
    expect(hashesIn(await tile('tile/0/000.p/3'))).toEqual(leaves.slice(0, 3));
    for (const path of ['0/000', `0/000.p/${size + 1}`, '0/001', '0/0', 'x'])
      expect([path, (await api.call(`/proof/tile/${path}`)).status]).toEqual([path, 404]);
  });

  it('proves that any event stands in the log, and that a later head continues an earlier one', async () => {
    const earlier = headIn(await read('/proof/checkpoint'));
    const { leaf, index, proof } = await read<{ leaf: string; index: number; proof: string[] }>(
      '/proof/inclusion?position=7',
    );
    const { size, root } = earlier;
    expect(isIncluded({ leafHash: decoded(leaf), index, size, root, proof: proof.map(decoded) })).toBe(true);
    const cases = {
      committee: 'EXN',
      year: 2026,
      title: 'Bevis',
      date: { kind: 'drawn-up', on: '2026-04-01' },
    };
    expect((await api.call('/cases', { body: { ...cases, initiative: 'own' } })).status).toBe(201);
    const later = headIn(await read('/proof/checkpoints', {}));
    const between = await read<{ proof: string[] }>(`/proof/consistency?from=${size}`);
    const hashes = between.proof.map(decoded);
    const given = { earlier: size, earlierRoot: root, size: later.size, root: later.root };
    expect(isConsistent({ ...given, proof: hashes })).toBe(true);
    expect(isConsistent({ ...given, proof: hashes.toReversed() })).toBe(hashes.length < 2);
    const refused = async (path: string) => {
      const { status, body } = await api.call(path);
      return [status, (body as { code: string }).code];
    };
    expect(await refused(`/proof/inclusion?position=${later.size}&size=${size}`)).toEqual([
      409,
      'proof.not-yet-signed',
    ]);
    expect(await refused('/proof/inclusion?position=99999')).toEqual([404, 'proof.not-in-log']);
    expect(await refused('/proof/inclusion')).toEqual([400, 'request.invalid']);
    expect(await refused('/proof/consistency?from=99999')).toEqual([409, 'proof.not-that-far']);
  });

  it('takes in what a trusted witness confirms, from whoever brings it, and nothing else', async () => {
    api.actAs(NOBODY);
    const note = parseNote(await read<string>('/proof/checkpoint'))!;
    const { size } = headIn(noteText(note));
    const lineBy = (key: typeof witness, name: string): string =>
      noteText({ text: note.text, signatures: [cosign(note.text, name, key, 1_700_000_000)] }).slice(
        note.text.length + 1,
      );
    const stranger = generateKeyPairSync('ed25519').privateKey;
    const place = `/proof/checkpoints/${size}/cosignatures`;
    expect(await api.call(place, { body: lineBy(stranger, 'example.com/other') })).toMatchObject({
      status: 422,
      body: { code: 'proof.no-cosignature' },
    });
    expect(await api.call(place, { body: {} })).toMatchObject({ status: 415 });
    expect(await api.call(place, { body: 'x'.repeat(20_000) })).toMatchObject({ status: 413 });
    const confirmed = parseNote(await read<string>(place, lineBy(witness, 'example.com/witness')))!;
    expect(cosignedBy(confirmed, witnessKey)).toMatchObject({ at: 1_700_000_000 });
  });
});

describe('bundles and signed exports over HTTP', () => {
  it('prove a case and a year’s numbers offline, for those alone from whom nothing is kept', async () => {
    const path = '/cases/EXN-2026-1/bundle';
    const bundle = parseBundle(JSON.stringify(await read(path)));
    expect(verifyBundle(bundle, { keys })).toMatchObject({ isProved: true, subject: 'EXN/1/2026' });
    expect(bundle.streams).toContain('case-EXN-2026-1');
    const numbers = '/committees/EXN/numbers/2026';
    api.actAs(auditorOf(null));
    const { items } = await read<{ items: { size: number }[] }>('/proof/checkpoints');
    const known = items.at(-1)?.size;
    const checkpoint = await read<string>(`/proof/checkpoints/${known}`);
    const all = parseBundle(JSON.stringify(await read(`${numbers}/complete-bundle?since=${known}`)));
    expect(verifyBundle(all, { keys, checkpoint })).toMatchObject({ isProved: true });
    expect(all.leaves).toHaveLength(headIn(all.checkpoint).size);
    for (const stranger of [NOBODY, auditorOf('GNU')]) {
      api.actAs(stranger);
      for (const one of [path, `${numbers}/bundle`, '/cases/EXN-2026-99/bundle'])
        expect(await api.call(one)).toMatchObject({ status: 403, body: { code: 'proof.denied' } });
      expect((await api.call(`${numbers}/complete-bundle`)).status).toBe(403);
    }
    api.actAs(EVA);
    expect((await api.call('/cases/EXN-2026-99/bundle')).status).toBe(404);
  });

  it('hold the events that an auditor sees, signed as they were given out', async () => {
    api.actAs(auditorOf(null));
    const response = await fetch(`${api.url}/log/export?format=package&committee=EXN`);
    const text = await response.text();
    expect(verifyFileText(text, { keys })).toMatchObject({ isProved: true, findings: [] });
    expect(verifyFileText(text.replace('EXN', 'GNU'), { keys }).isProved).toBe(false);
    api.actAs(auditorOf('GNU'));
    expect(await read('/log/export?format=json')).toEqual([]);
    api.actAs(EVA);
    expect(await api.call('/log/export')).toMatchObject({ status: 403, body: { code: 'audit.denied' } });
    api.actAs(auditorOf(null));
    expect((await api.call('/log/export?format=pdf')).status).toBe(406);
    expect((await api.call('/log/export?nonsense=1')).status).toBe(400);
    expect((await api.call('/log/export?since=igår')).status).toBe(400);
  });
});

describe('trails over HTTP', () => {
  it('tell an auditor what happened, step by step and between two times, and others nothing', async () => {
    api.actAs(auditorOf('EXN'));
    type Trail = { entries: { position: number; type: string }[] };
    const { entries } = await read<Trail>('/trails/meeting/EXN-2026-03-10');
    expect(entries.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['AgendaItemAdded', 'ParagraphRecorded']),
    );
    const [first, second] = entries.map(({ position }) => position);
    const past = await api.call(`/trails/meeting/EXN-2026-03-10/steps?asOf=${second}`);
    expect((past.body as { steps: object[] }).steps).toHaveLength(2);
    expect(past.headers.get('Diarium-As-Of')).toBe(String(second));
    const { changes } = await read<{ changes: object[] }>(
      `/trails/meeting/EXN-2026-03-10/comparison?first=${first}`,
    );
    expect(changes).toContainEqual(expect.objectContaining({ field: 'status', from: 'planned', to: 'held' }));
    expect((await api.call(`/views/case-list/comparison?first=${first}`)).status).toBe(403);
    api.actAs(auditorOf(null));
    const { rows } = await read<{ rows: object[] }>(`/views/case-list/comparison?first=${first}&limit=1`);
    expect(rows).toHaveLength(1);
    expect((await api.call('/views/nonsense/comparison?first=1')).status).toBe(404);
    for (const path of ['/comparison', '/comparison?first=igår', '/comparison?first=1&axis=sideways'])
      expect((await api.call(`/trails/meeting/EXN-2026-03-10${path}`)).status).toBe(400);
    for (const path of ['meeting/EXN-2099-01-01', 'cat/EXN-2026-1', 'user/e1'])
      expect((await api.call(`/trails/${path}`)).status).toBe(404);
    api.actAs(auditorOf('GNU'));
    expect((await api.call('/trails/meeting/EXN-2026-03-10')).status).toBe(404);
    api.actAs(EVA);
    expect(await api.call('/trails/meeting/EXN-2026-03-10')).toMatchObject({
      status: 403,
      body: { code: 'audit.denied' },
    });
  });

  it('are given out as files to the same auditors, signed where they ask for it', async () => {
    const path = '/trails/document/EXN-2026-1:1';
    api.actAs(auditorOf('EXN'));
    const { entries } = await read<{ entries: { id: string }[] }>(path);
    const file = async (form: string) => {
      const response = await fetch(`${api.url}${path}?format=${form}`);
      const { status, headers } = response;
      const named = [headers.get('content-type'), headers.get('content-disposition')];
      return { status, named, text: await response.text() };
    };
    const csv = await file('csv');
    expect(csv.named).toEqual([
      'text/csv; charset=utf-8',
      'attachment; filename="trail-document-EXN-2026-1-1.csv"',
    ]);
    expect(csv.text).toMatch(/^position,id,recordedAt,.*,view,row,field,from,to\r\n/);
    for (const { id } of entries) expect(csv.text).toContain(id);
    expect(JSON.parse((await file('json')).text)).toEqual(await read(path));
    const signed = (await file('package')).text;
    expect(verifyFileText(signed, { keys })).toMatchObject({ isProved: true, findings: [] });
    const lines = signed
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(lines[0]).toMatchObject({ chosen: { subject: 'document EXN-2026-1:1' } });
    expect(lines.slice(1, -1)).toMatchObject(entries.map(({ id }) => ({ id })));
    expect((await file('xlsx')).status).toBe(406);
    api.actAs(auditorOf('GNU'));
    for (const form of ['csv', 'json', 'package']) expect((await file(form)).status).toBe(404);
    api.actAs(EVA);
    expect((await file('csv')).status).toBe(403);
  });
});
