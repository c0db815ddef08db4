import { beginAnew, bundleText, type Chosen, chosenOfCase, prepareBundle, type Proof } from '@diarium/audit';
import { commandContext } from '@diarium/event-store';
import { verifyFileText } from '@diarium/verifier';
import { type Call } from '../command/call';
import { command } from '../command/command';
import { flag, many, required, text, wholeNumber, year } from '../command/value';
import { resolveCase } from '../lookup/resolve-case';
import { resolveCommittee } from '../lookup/resolve-committee';
import { paragraph, title } from '../output/blocks';
import { bundlePage, bundleVerdictPage, headPage, keysPage } from '../views/proof';
import { keysIn, textIn, writeWhole } from './proof-files';
import { proofOf } from './proof-of';
import { troubleOf } from './trouble-of';
import { verifyLive } from './verify-live';

const OVERLAP_DAYS = 30;

export const head = command({
  name: 'head',
  group: 'reading',
  options: { out: text('path') },
  examples: ['head', 'head --json', 'head --out kontrollpunkt.txt'],
  answer: async (call, { out }) => {
    const latest = await (await proofOf(call)).checkpoints.latest();
    if (out !== undefined && latest) await writeWhole(out, [latest.note]);
    return headAnswer(call, Promise.resolve(latest));
  },
});

export const checkpoint = command({
  name: 'checkpoint',
  group: 'running',
  options: { cosignatures: text('path') },
  examples: ['checkpoint', 'checkpoint --json', 'checkpoint --cosignatures vittne.txt'],
  answer: async (call, { cosignatures }) => {
    const { checkpoints } = await proofOf(call);
    const made = await checkpoints.make();
    if (cosignatures === undefined) return headAnswer(call, Promise.resolve(made));
    return headAnswer(call, checkpoints.accept(made.size, await textIn(cosignatures)));
  },
});

export const rotateKeys = command({
  name: 'keys rotate',
  group: 'running',
  options: { overlapDays: wholeNumber(0, 3650) },
  examples: ['keys rotate', 'keys rotate --overlap-days 90'],
  answer: async (call, { overlapDays = OVERLAP_DAYS }) => {
    const { keyring, folder } = await proofOf(call);
    const { keys } = await keyring.rotate(overlapDays);
    const shown = keys.map(({ shown: { text: key }, until }) => ({ key, until }));
    return { data: { folder, keys: shown }, page: keysPage(folder, shown, call.texts) };
  },
});

export const beginProofAnew = command({
  name: 'proof begin-anew',
  group: 'running',
  options: { reason: required(text('text')) },
  examples: ["proof begin-anew --reason 'Återläst från säkerhetskopian 2026-06-01'"],
  answer: async (call, { reason }) => {
    const { database, store, commands } = await call.open();
    const { actor, role } = call.globals;
    const proof = await beginAnew(
      {
        ...{ database, store, settings: call.settings, onTrouble: troubleOf(call) },
        submit: (wanted) => commands.submit(wanted, commandContext({ actor, role })),
      },
      reason,
    );
    const { proof: says } = call.texts;
    const latest = await proof.checkpoints.latest();
    const keys = { keys: proof.keyring.shown, witnesses: proof.witnessKeys };
    return {
      data: { origin: proof.origin, folder: proof.folder, checkpoint: latest?.note ?? null },
      page: [title(says.begunAnew), paragraph(says.begunAnewHelp), ...headPage(latest, keys, call.texts)],
    };
  },
});

export const verify = command({
  name: 'verify',
  group: 'running',
  options: {
    bundle: text('path'),
    checkpoint: many(text('path')),
    key: many(text('key')),
    witness: many(text('key')),
    quorum: wholeNumber(0, 99),
    logOnly: flag,
    logAndEntries: flag,
  },
  examples: [
    'verify',
    'verify --checkpoint kontrollpunkt.txt',
    'verify --bundle ärende.json --key nycklar.txt --checkpoint kontrollpunkt.txt',
  ],
  answer: async (call, { bundle, checkpoint: heads = [], key = [], witness = [], quorum = 0, ...parts }) => {
    const checkpoints = await Promise.all(heads.map(textIn));
    const only = parts.logOnly ? 'log' : parts.logAndEntries ? 'log and entries' : undefined;
    if (bundle === undefined) return verifyLive(call, { checkpoints, heads, only });
    const verdict = verifyFileText(await textIn(bundle), {
      keys: await keysIn(key),
      checkpoint: checkpoints[0],
      witnesses: await keysIn(witness),
      quorum,
    });
    const page = bundleVerdictPage(verdict, call.texts);
    return { data: verdict, page, isRefused: !verdict.isProved };
  },
});

export const bundle = command({
  name: 'bundle',
  group: 'reading',
  args: { number: text() },
  options: {
    out: required(text('path')),
    wholeStream: text('name'),
    committee: text('code'),
    year,
    complete: flag,
    earlier: text('path'),
  },
  examples: [
    'bundle GNU/6/2022 --out ärende.json',
    'bundle --committee GNU --year 2022 --complete --out nummer.json',
    'bundle --whole-stream minutes-GNU-2022 --out protokoll.json',
  ],
  answer: async (call, { number, out, wholeStream: stream, committee, year: of, complete, earlier }) => {
    const register = await call.open();
    const proof = await proofOf(call);
    const chosen: Chosen = {
      subject: proof.origin,
      ...(number === undefined ? {} : await chosenOfCase(register, await resolveCase(call, number))),
      ...(stream === undefined ? {} : { subject: stream, streams: [stream] }),
      ...(committee === undefined ? {} : await numbersOf(call, committee, of)),
      withLeaves: complete,
      since: earlier === undefined ? undefined : await textIn(earlier),
    };
    const made = await prepareBundle({ ...register, proof }, chosen);
    await writeWhole(out, bundleText(made));
    const { subject, events, series } = made;
    const data = { file: out, subject, events: events.length, series: series.length, complete };
    return { data, page: bundlePage(made, out, call.texts) };
  },
});

async function numbersOf(call: Call, committee: string, of = Number(call.today.slice(0, 4))) {
  const code = await resolveCommittee(call, committee);
  return { subject: `${code} ${of}`, numbersOf: { committee: code, year: of } };
}

async function headAnswer(call: Call, found: ReturnType<Proof['checkpoints']['latest']>) {
  const stored = await found;
  const { keyring, witnessKeys } = await proofOf(call);
  return {
    data: stored ? { ...stored, keys: keyring.shown.map(({ text: key }) => key) } : null,
    page: headPage(stored, { keys: keyring.shown, witnesses: witnessKeys }, call.texts),
  };
}
