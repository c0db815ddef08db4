import { KeysError, type PersonalKeys } from '@diarium/access';
import { type Answer, type Call } from '../command/call';
import { command } from '../command/command';
import { fields, paragraph, title } from '../output/blocks';

/** @throws KeysError where personal data are stored as they are */
async function keysOf(call: Call): Promise<PersonalKeys> {
  const { keys } = await call.open();
  if (keys) return keys;
  throw new KeysError(
    'keys.no-master-key',
    'Personal data are stored as they are: DIARIUM_MASTER_KEY is not set.',
  );
}

async function answer(call: Call, keys: PersonalKeys, rewrapped?: number): Promise<Answer> {
  const { keys: texts } = call.texts;
  const status = await keys.status();
  return {
    data: { ...status, ...(rewrapped === undefined ? {} : { rewrapped }) },
    page: [
      title(texts.title),
      ...(rewrapped === undefined ? [] : [paragraph(texts.rewrapped(rewrapped))]),
      fields([
        [texts.masterKey, status.master],
        [texts.inUse, status.inUse],
        [texts.closed, status.closed],
        [texts.destroyed, status.destroyed],
        [texts.toRewrap, status.toRewrap],
      ]),
    ],
  };
}

export const personalKeysStatus = command({
  name: 'personal-keys status',
  group: 'running',
  examples: ['personal-keys status'],
  answer: async (call) => answer(call, await keysOf(call)),
});

export const personalKeysRotate = command({
  name: 'personal-keys rotate',
  group: 'running',
  examples: ['personal-keys rotate'],
  answer: async (call) => {
    const keys = await keysOf(call);
    return answer(call, keys, await keys.rotate());
  },
});
