import {
  checkBackup,
  type Manifest,
  restoreBackup,
  restoreKeys,
  writeBackup,
  writeKeys,
} from '@diarium/audit';
import { type Durable, openDurable } from '@diarium/register';
import { type Answer, type Call } from '../command/call';
import { command } from '../command/command';
import { flag, required, text } from '../command/value';
import { paragraph, title } from '../output/blocks';
import { stepsOf } from '../output/steps-of';
import { instantText } from '../views/days';

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
      return told(call, manifest, [audit.restored(manifest.events), ...keyAdvice(call, keys)]);
    });
  },
});

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
