import {
  checkBackup,
  checkRestored,
  type Manifest,
  openProof,
  restoreBackup,
  restoreKeys,
  writeBackup,
  writeKeys,
} from '@diarium/audit';
import { DomainError } from '@diarium/event-store';
import { type Durable, openDurable } from '@diarium/register';
import { type Answer, type Call } from '../command/call';
import { command } from '../command/command';
import { flag, required, text } from '../command/value';
import { heading, paragraph, title } from '../output/blocks';
import { stepsOf } from '../output/steps-of';
import { instantText } from '../views/days';
import { restoredPage } from '../views/proof';
import { troubleOf } from './trouble-of';

export const backup = command({
  name: 'backup',
  group: 'running',
  args: { folder: required(text()) },
  options: { keys: text('path') },
  examples: ['backup /srv/backup/2026-06-01', 'backup /srv/backup/2026-06-01 --keys /srv/keys/2026-06-01'],
  answer: async (call, { folder, keys }) => {
    const { audit } = call.texts;
    const register = await call.open();
    const head = await register.store.head();
    const manifest = await stepsOf(call).run(audit.backingUp, (tell) =>
      writeBackup(folder, register, {
        onProgress: (events) => tell(`${Math.floor((100 * events) / Math.max(events, head))} %`),
      }),
    );
    if (keys !== undefined) await withDurable(call, (durable) => writeKeys(keys, durable.keys));
    return told(call, manifest, [audit.backedUp(manifest.events, folder), ...keyAdvice(call, keys)]);
  },
});

export const restore = command({
  name: 'restore',
  group: 'running',
  args: { folder: required(text()) },
  options: { keys: text('path'), check: flag },
  examples: [
    'restore /srv/backup/2026-06-01 --check',
    'restore /srv/backup/2026-06-01 --keys /srv/keys/2026-06-01',
  ],
  answer: async (call, { folder, keys, check }) => {
    const { audit } = call.texts;
    if (check) {
      const checking = [folder, ...(keys === undefined ? [] : [keys])];
      const [manifest] = await Promise.all(checking.map((one) => checkBackup(one)));
      return told(call, manifest as Manifest, [audit.isWhole]);
    }
    // Before anything is opened: a folder that holds no backup needs no database.
    await checkBackup(folder);
    return withDurable(call, async (durable) => {
      const manifest = await stepsOf(call).run(audit.restoring, (tell) =>
        restoreBackup(folder, durable, { onProgress: (events) => tell(String(events)) }),
      );
      if (keys !== undefined) await restoreKeys(keys, durable.keys);
      const sentences = [audit.restored(manifest.events), ...keyAdvice(call, keys)];
      return heldAgainstHeads(call, durable, told(call, manifest, sentences));
    });
  },
});

/** A restore that lost what was signed, or that nobody can tell it of, is not one that went well. */
async function heldAgainstHeads(call: Call, durable: Durable, answer: Answer): Promise<Answer> {
  const { database, store } = durable;
  const { settings, texts } = call;
  const { data, page } = answer;
  try {
    const proof = await openProof({ database, store, settings, onTrouble: troubleOf(call) });
    const verdict = await stepsOf(call).run(texts.proof.checkingRestored, (tell) =>
      checkRestored(proof, database.pool, (events) => tell(String(events))),
    );
    return {
      data: { ...(data as object), proof: verdict },
      page: [...page, ...restoredPage(verdict, texts)],
      isRefused: verdict.findings.length > 0,
    };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const text = error.text(texts.language);
    return {
      data: { ...(data as object), proof: { code: error.code, detail: text } },
      page: [...page, heading(texts.proof.restored), paragraph(text)],
      isRefused: true,
    };
  }
}

function keyAdvice({ texts }: Call, keys: string | undefined): readonly string[] {
  return keys === undefined ? [texts.audit.withoutKeys] : [];
}

function told({ texts }: Call, manifest: Manifest, sentences: readonly string[]): Answer {
  const { madeAt, events, last, sha256 } = manifest;
  return {
    data: { madeAt, events, last, sha256 },
    page: [
      title(texts.audit.backupOf(instantText(madeAt))),
      ...sentences.map(paragraph),
      paragraph(texts.audit.backupHead(events, last?.id ?? '–', sha256)),
    ],
  };
}

async function withDurable<Result>(call: Call, work: (durable: Durable) => Promise<Result>): Promise<Result> {
  const durable = await openDurable(call.settings);
  try {
    return await work(durable);
  } finally {
    await durable.close();
  }
}
