import { resolve } from 'node:path';
import { setting, urlWithScheme, wholeNumber } from './setting';

/** Who signs the head of the log, how often, and who confirms it. */
export const proofSettings = {
  proofDir: setting<string | undefined>({
    variable: 'DIARIUM_PROOF_DIR',
    meaning: 'The folder of the keys that sign the log, and of its last signed head',
    expected: 'the path of a folder',
    otherwise: 'the folder proof in the data folder',
    parse: (text) => resolve(text),
    fallback: () => undefined,
  }),
  checkpointMinutes: setting({
    variable: 'DIARIUM_CHECKPOINT_MINUTES',
    meaning: 'How often the head of the log is signed while it grows',
    expected: 'a whole number of minutes from 1 to 1440',
    otherwise: '10',
    parse: wholeNumber(1, 1440),
    fallback: () => 10,
  }),
  witness: setting<string | undefined>({
    variable: 'DIARIUM_WITNESS',
    meaning: 'A folder or a witness out of the operator’s reach, to which every signed head is sent',
    expected: 'the path of a folder, or an address that begins with https:// or http://',
    otherwise: 'signed heads stay here',
    parse: (text) => (/^https?:\/\//.test(text) ? urlWithScheme('https:', 'http:')(text) : resolve(text)),
    fallback: () => undefined,
  }),
  witnessKeys: setting<readonly string[]>({
    variable: 'DIARIUM_WITNESS_KEYS',
    meaning: 'The keys of witnesses whose confirmations are taken',
    expected: 'keys as witnesses publish them, with spaces between',
    otherwise: 'none are taken',
    parse: (text) => {
      const keys = text.split(/\s+/).filter((key) => key !== '');
      return keys.every((key) => /^[^+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/=]+$/.test(key)) ? keys : undefined;
    },
    fallback: () => [],
  }),
};
