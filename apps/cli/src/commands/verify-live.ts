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
  readonly logOnly: boolean;
}

/** Holds the register against its own proofs. */
export async function verifyLive(call: Call, { checkpoints, heads, logOnly }: Wanted) {
  const { database, store, projector } = await call.open();
  const proof = await proofOf(call);
  const { proof: says } = call.texts;
  const elsewhere = logOnly ? undefined : await logElsewhere(call, heads);
  const verdict = await stepsOf(call).run(says.verifying, (tell) =>
    verifyRegister(
      { database, store, projector, models: readModels, proof },
      {
        checkpoints,
        withReadModels: !logOnly,
        logElsewhere: elsewhere,
        onEvents: (events) => tell(call.texts.messages.thousands(events)),
        onReadModel: (name) => tell(name),
      },
    ),
  );
  return { data: verdict, page: registerVerdictPage(verdict, call.texts), isRefused: !verdict.isSound };
}

/**
 * In a large register another process checks the log, while this one folds the views: each has a core then.
 * @param heads the files of the heads that it is to be held against
 */
async function logElsewhere(
  call: Call,
  heads: readonly string[],
): Promise<(() => Promise<RegisterVerdict | undefined>) | undefined> {
  const { alongside } = call;
  const { store } = await call.open();
  if (!alongside || (await store.head()) < WORTH_IT_FROM) return undefined;
  const words = ['verify', '--log-only', '--json', ...heads.flatMap((path) => ['--checkpoint', path])];
  return async () => {
    const printed = JSON.parse(await alongside(words)) as Partial<RegisterVerdict>;
    return typeof printed.found === 'number' ? (printed as RegisterVerdict) : undefined;
  };
}
