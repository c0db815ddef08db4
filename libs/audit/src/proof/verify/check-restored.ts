import { type Pool } from 'pg';
import { type Finding } from '@diarium/verifier';
import { type Proof } from '../proof';
import { checkHeads, type KnownHead } from './check-checkpoints';
import { knownHeads } from './known-heads';
import { Findings } from './report';

/** What became of holding a restored log against the heads that were signed before. */
export interface RestoredVerdict {
  readonly origin: string;
  readonly events: number;
  /** How many of them a signed head covers that agrees; 0 where there is none. */
  readonly provedUpTo: number;
  /** Empty for a log in which nothing is lost or changed. */
  readonly findings: readonly Finding[];
}

/** Makes the proof log of a log that was restored, and holds it against what was signed. */
export async function checkRestored(
  proof: Proof,
  pool: Pool,
  onEvents?: (events: number) => void,
): Promise<RestoredVerdict> {
  const { log, origin, keyring } = proof;
  const { size: events } = await log.catchUp(undefined, ({ size }) => onEvents?.(size));
  const findings = new Findings();
  const heads = telling(await knownHeads(proof, pool), events);
  const roots = new Map<number, Uint8Array>();
  for (const { checkpoint } of heads)
    if (checkpoint.size <= events) roots.set(checkpoint.size, await log.root(checkpoint.size));
  const { shown: keys, successions } = keyring;
  checkHeads(heads, { events, pending: 0, roots }, { origin, keys, successions, findings });
  const [covering] = heads.filter(({ checkpoint }) => checkpoint.size <= events);
  const isBroken = findings.list.some(({ code }) => code !== 'proof.rolled-back');
  return {
    origin,
    events,
    provedUpTo: isBroken ? 0 : (covering?.checkpoint.size ?? 0),
    findings: findings.list,
  };
}

/** The latest one that the log reaches, for all before follow from it, and the latest of those that it does not reach. */
function telling(heads: readonly KnownHead[], events: number): readonly KnownHead[] {
  const falling = [...heads].sort((one, other) => other.checkpoint.size - one.checkpoint.size);
  const reached = falling.find(({ checkpoint }) => checkpoint.size <= events && checkpoint.root !== null);
  const missed = falling.find(({ checkpoint }) => checkpoint.size > events);
  return [reached, missed].filter((head) => head !== undefined);
}
