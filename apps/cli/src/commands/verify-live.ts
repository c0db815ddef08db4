import { type RegisterVerdict, verifyRegister } from '@diarium/audit';
import { readModels } from '@diarium/register';
import { type Call } from '../command/call';
import { stepsOf } from '../output/steps-of';
import { registerVerdictPage } from '../views/proof';
import { proofOf } from './proof-of';

/** Where checking the log takes longer than another process takes to begin. */
const WORTH_IT_FROM = 50_000;

interface Wanted {
  readonly checkpoints: readonly string[];
  /** The files in which they stand. */
  readonly heads: readonly string[];
  /** Everything without it. */
  readonly only: 'log' | 'log and entries' | undefined;
}

/** Holds the register against its own proofs. */
export async function verifyLive(call: Call, { checkpoints, heads, only }: Wanted) {
  const { database, store, projector } = await call.open();
  const proof = await proofOf(call);
  const { proof: says } = call.texts;
  const elsewhere = only ? undefined : await verifiedElsewhere(call, heads);
  const verdict = await stepsOf(call).run(says.verifying, (tell) =>
    verifyRegister(
      { database, store, projector, models: readModels, proof },
      {
        checkpoints,
        only,
        elsewhere,
        onEvents: (events) => tell(call.texts.messages.thousands(events)),
        onReadModel: (name) => tell(name),
      },
    ),
  );
  return { data: verdict, page: registerVerdictPage(verdict, call.texts), isRefused: !verdict.isSound };
}

/**
 * In a large register another process checks the log and what has a row for each of its events, while this one folds
 * the other views: each has a core then.
 * @param heads the files of the heads that it is to be held against
 */
async function verifiedElsewhere(
  call: Call,
  heads: readonly string[],
): Promise<(() => Promise<RegisterVerdict | undefined>) | undefined> {
  const { alongside } = call;
  const { store } = await call.open();
  if (!alongside || (await store.head()) < WORTH_IT_FROM) return undefined;
  const words = ['verify', '--log-and-entries', '--json', ...heads.flatMap((path) => ['--checkpoint', path])];
  return async () => {
    const printed = JSON.parse(await alongside(words)) as Partial<RegisterVerdict>;
    return typeof printed.found === 'number' ? (printed as RegisterVerdict) : undefined;
  };
}
