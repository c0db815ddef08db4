import { type Chosen, openProof, prepareBundle, type Proof, verifyRegister } from '@diarium/audit';
import { openDatabase } from '@diarium/database';
import { PostgresEventStore, Projector } from '@diarium/event-store';
import { AddCaseParty, AssignHandler, readModels, registerCatalogue } from '@diarium/register';
import {
  type Bundle,
  checkpointText,
  isConsistent,
  isIncluded,
  leafHash,
  parseBundle,
  parseCheckpoint,
  parseNote,
  verifyBundle,
} from '@diarium/verifier';
import { send } from '../support/open-test-register';
import { openProvenRegister, type ProvenRegister } from './proof.fixture';

let open: ProvenRegister;
let proof: Proof;

beforeAll(async () => {
  open = await openProvenRegister();
  proof = open.proof;
});

afterAll(() => open.drop());

async function bundled(chosen: Chosen): Promise<Bundle> {
  const catalogue = registerCatalogue();
  const prepared = await prepareBundle({ ...open.register, catalogue, proof }, chosen);
  const leaves: string[] = [];
  for await (const leaf of prepared.leaves ?? []) leaves.push(leaf);
  return { ...prepared, leaves: prepared.leaves && leaves };
}

const codesIn = (bundle: Bundle): readonly string[] =>
  verifyBundle(bundle, { keys: proof.keyring.shown }).findings.map(({ code }) => code);

const headIn = (note: string) => parseCheckpoint(parseNote(note)?.text ?? '')!;

describe('heads that many ask for at once', () => {
  it('once waited for each other, with all connections of the pool in their hands, until one gave up', async () => {
    const database = await openDatabase({ databaseUrl: open.database.url, dataDir: '', poolSize: 2 });
    const { register, settings } = open;
    const parts = { database, store: register.store, settings, onTrouble: () => undefined };
    const proofs = await Promise.all(Array.from({ length: 6 }, () => openProof(parts)));
    const made = await Promise.all(proofs.map(({ checkpoints }) => checkpoints.make()));
    expect(new Set(made.map(({ size }) => size)).size).toBe(1);
    await database.close();
  }, 45_000);
});

describe('a pool of one connection', () => {
  it('once waited for itself where a head was signed, and where views were verified', async () => {
    const database = await openDatabase({ databaseUrl: open.database.url, dataDir: '', poolSize: 1 });
    const { register, settings } = open;
    const { catalogue } = register;
    const onTrouble = () => undefined;
    const store = new PostgresEventStore(database);
    const projector = new Projector({ database, store, catalogue, models: readModels, onTrouble });
    await send(register, AssignHandler, { case: 'GNU-2022-9', handler: 'Bo Ek' });
    await register.projector.waitFor(await store.head());
    const alone = await openProof({ database, store, settings, onTrouble });
    const { size } = await alone.checkpoints.make();
    const verdict = await verifyRegister({ database, store, projector, models: readModels, proof: alone });
    expect(verdict).toMatchObject({ isSound: true, events: size, signedUpTo: size });
    await store.close();
    await database.close();
  }, 45_000);
});

describe('the numbers of a year', () => {
  it('are each proved to be used or annulled with its reason, and none can be left out or called annulled', async () => {
    const numbersOf = { committee: 'GNU', year: 2022 };
    const bundle = await bundled({ subject: 'GNU 2022', numbersOf, withLeaves: true });
    expect(codesIn(bundle)).toEqual([]);
    const cases = bundle.series.find(({ key }) => key === 'GNU-2022/case')!;
    expect(cases).toMatchObject({
      last: 12,
      marks: [{ number: 4, mark: 'annulled', because: 'Registrerat två gånger' }],
    });
    const isNumber = (number: number) => (event: Bundle['events'][number]) =>
      event.record.stream === 'register-GNU-2022' && event.record.revision === number - 1;
    const without = (number: number): Bundle => ({
      ...bundle,
      events: bundle.events.filter((event) => !isNumber(number)(event)),
    });
    expect(codesIn(without(7))).toContain('bundle.number-missing');
    const shortened = {
      ...without(12),
      series: bundle.series.map((one) => (one === cases ? { ...one, last: 11 } : one)),
    };
    expect(codesIn(shortened)).toEqual(['bundle.number-withheld']);
    const [annulled] = cases.marks;
    const marked = { ...cases, marks: [...cases.marks, { ...annulled!, number: 5, because: 'Påhittat' }] };
    expect(codesIn({ ...bundle, series: [marked] })).toEqual(['bundle.mark-unproved']);
  });
});

describe('a head that somebody has on paper', () => {
  const chosen = { subject: 'GNU/2/2022', streams: ['case-GNU-2022-2', 'register-GNU-2022'] };

  it('once stood in the bundle as it was copied, which then was not proved against that very head', async () => {
    const { note } = await proof.checkpoints.make();
    await send(open.register, AssignHandler, { case: 'GNU-2022-2', handler: 'Bo Ek' });
    const lines = note.split('\n').slice(0, 3).join('\n');
    for (const since of [lines, `${lines}\n\n`, `${note}\n`, note.replaceAll('\n', '\r\n')]) {
      const bundle = await bundled({ ...chosen, since });
      const trust = { keys: proof.keyring.shown, checkpoint: since };
      expect(verifyBundle(parseBundle(JSON.stringify(bundle)), trust).findings).toEqual([]);
    }
  });

  it('is not continued where it is another one: no bundle is made that would not be proved', async () => {
    const { size } = await proof.checkpoints.make();
    const other = checkpointText({ origin: proof.origin, size, root: Buffer.alloc(32, 1) });
    await expect(bundled({ ...chosen, since: other })).rejects.toMatchObject({
      code: 'proof.bundle-not-proved',
      details: { subject: 'GNU/2/2022', codes: ['bundle.not-consistent'] },
    });
  });
});

describe('after an erasure', () => {
  it('every proof holds that held before, and new ones can be made of the same events', async () => {
    const { register } = open;
    const party = { id: 'ingegerd', name: 'Ingegerd Q', kind: 'private-person', role: 'party' } as const;
    await send(register, AddCaseParty, { case: 'GNU-2022-2', party });
    const earlier = headIn((await proof.checkpoints.make()).note);
    const chosen = { subject: 'GNU/2/2022', streams: ['case-GNU-2022-2'] };
    const before = await bundled(chosen);
    await register.keys?.close('ingegerd');
    await register.keys?.destroyClosed();
    const { size } = await send(register, AddCaseParty, {
      case: 'GNU-2022-3',
      party: { ...party, id: 'anna' },
    }).then(() => proof.checkpoints.make());

    expect(codesIn(before)).toEqual([]);
    const after = await bundled({ ...chosen, since: before.checkpoint });
    expect(
      verifyBundle(after, { keys: proof.keyring.shown, checkpoint: before.checkpoint }).findings,
    ).toEqual([]);
    expect(after.events.map(({ record }) => record)).toEqual(before.events.map(({ record }) => record));
    const later = headIn(after.checkpoint);
    const position = await register.store.head();
    const { index, leaf: leafOfEvent, hashes } = await proof.log.inclusionAt(position, size);
    expect(isIncluded({ leafHash: leafOfEvent, index, size, root: later.root, proof: hashes })).toBe(true);
    expect(isIncluded({ leafHash: leafHash('{}'), index, size, root: later.root, proof: hashes })).toBe(
      false,
    );
    const between = await proof.log.consistency(earlier.size, size);
    expect(
      isConsistent({
        earlier: earlier.size,
        earlierRoot: earlier.root,
        size,
        root: later.root,
        proof: between,
      }),
    ).toBe(true);
    expect(await open.verify({ only: 'log' })).toMatchObject({ isSound: true, signedUpTo: size });
  });
});
