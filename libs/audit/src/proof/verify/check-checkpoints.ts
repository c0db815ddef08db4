import {
  type Checkpoint,
  givenHead,
  isSame,
  parseNote,
  trustedKeys,
  type VerifierKey,
  verdictOf,
} from '@diarium/verifier';
import { refuseProof } from '../proof.rules';
import { type CheckedLog } from './check-log';
import { type Findings } from './report';

/** A head that the log is held against, and where it comes from, in words. */
export interface KnownHead {
  /** Without a root where its size alone is known. */
  readonly checkpoint: Omit<Checkpoint, 'root'> & { readonly root: Uint8Array | null };
  readonly note: string;
  readonly isSigned: boolean;
  readonly made: string;
}

/** @param made where or when it was made. @throws DomainError `proof.checkpoint-malformed` */
export function knownHead(given: string, made: string): KnownHead {
  const { checkpoint, note, text } = givenHead(given) ?? refuseProof('proof.checkpoint-malformed');
  return { checkpoint, note: text, isSigned: note !== undefined, made };
}

export interface HeadsCheck {
  readonly origin: string;
  readonly keys: readonly VerifierKey[];
  readonly successions: readonly string[];
  readonly findings: Findings;
}

/** Holds heads that were signed against the roots over today's events. @returns how many agree */
export function checkHeads(
  heads: readonly KnownHead[],
  { events, roots }: CheckedLog,
  check: HeadsCheck,
): number {
  const { origin, findings } = check;
  const keys = trustedKeys(check.keys, check.successions);
  let good = 0;
  let agreeing = 0;
  const inOrder = [...heads].sort((one, other) => one.checkpoint.size - other.checkpoint.size);
  let isBroken = false;
  for (const head of inOrder) {
    const { size, root, origin: of } = head.checkpoint;
    const { made } = head;
    if (of !== origin) {
      findings.add({ code: 'proof.checkpoint-of-other-log', details: { found: of, expected: origin, made } });
      continue;
    }
    if (head.isSigned && !isSigned(head.note, keys)) {
      findings.add({ code: 'proof.checkpoint-unsigned', details: { size, made } });
      continue;
    }
    if (size > events) findings.add({ code: 'proof.rolled-back', details: { size, found: events, made } });
    else if (root === null || isSame(roots.get(size) ?? Buffer.alloc(0), root)) {
      good = size;
      agreeing += 1;
    } else if (!isBroken) {
      // All later ones are broken with it; the first one says where to look.
      isBroken = true;
      findings.add({ code: 'proof.checkpoint-broken', details: { size, good, made } });
    }
  }
  return agreeing;
}

function isSigned(text: string, keys: readonly VerifierKey[]): boolean {
  const note = parseNote(text);
  const verdicts = note ? keys.map((key) => verdictOf(note, key)) : [];
  return verdicts.includes('valid') && !verdicts.includes('invalid');
}
