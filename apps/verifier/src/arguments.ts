import { parseArgs } from 'node:util';

export const USAGE = `diarium-verify <file> --key <key> [--checkpoint <file>]

The file is a bundle of proofs, or a signed export of the log.

  --key         a public key of the register, or a file with one on each line; may be repeated
  --checkpoint  a file with a checkpoint that you had from elsewhere: a signed note, or origin, size and root
                as they were printed, on a line each
  --witness     the key of a witness, or a file with one on each line; may be repeated
  --quorum      how many of the witnesses must have confirmed the checkpoint
  --language    sv or en
  --json        answers in JSON

Exit codes: 0 all is proved, 1 something is not, 2 the arguments or files cannot be understood.
`;

export interface Arguments {
  readonly file: string;
  /** Keys or files with keys. */
  readonly keys: readonly string[];
  readonly checkpoint: string | undefined;
  readonly witnesses: readonly string[];
  readonly quorum: number;
  readonly language: 'sv' | 'en';
  readonly json: boolean;
}

/** What the command line asks for; undefined when it asks for help. @throws Error saying what is wrong */
export function readArguments(words: readonly string[]): Arguments | undefined {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      key: { type: 'string', multiple: true, default: [] },
      checkpoint: { type: 'string' },
      witness: { type: 'string', multiple: true, default: [] },
      quorum: { type: 'string', default: '0' },
      language: { type: 'string', default: 'en' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return undefined;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error('Give one file.');
  if (!/^\d{1,2}$/.test(values.quorum)) throw new Error('--quorum takes a number from 0 to 99.');
  if (values.language !== 'sv' && values.language !== 'en') throw new Error('--language takes sv or en.');
  return {
    file,
    keys: values.key,
    checkpoint: values.checkpoint,
    witnesses: values.witness,
    quorum: Number(values.quorum),
    language: values.language,
    json: values.json,
  };
}
