import { type Finding } from '../finding';
import { isConsistent, isSame } from '../merkle/verify';
import { type Checkpoint, parseCheckpoint } from '../note/checkpoint';
import { cosignedBy, type Cosigned } from '../note/cosignature';
import { type VerifierKey } from '../note/keys';
import { givenHead } from '../note/given-head';
import { type Note, parseNote, verdictOf } from '../note/note';
import { trustedKeys } from '../note/succession';
import { type Bundle } from './bundle';

/** What one trusts, from elsewhere than the bundle. */
export interface Trust {
  /** Keys of the log. */
  readonly keys: readonly VerifierKey[];
  /** A checkpoint that one was given: a signed note, or origin, size and root as they were printed. */
  readonly checkpoint?: string | undefined;
  /** Keys of witnesses, and how many of them must have confirmed the checkpoint. */
  readonly witnesses?: readonly VerifierKey[];
  readonly quorum?: number;
}

export interface TrustedHead {
  /** The head that the proofs of the bundle lead to; none when it cannot be read. */
  readonly head: Checkpoint | undefined;
  readonly findings: readonly Finding[];
  readonly cosigned: readonly Cosigned[];
}

/** The head of the bundle, and all that speaks against trusting it. */
export function trustedHead(bundle: Bundle, trust: Trust): TrustedHead {
  const note = parseNote(bundle.checkpoint);
  const head = note && parseCheckpoint(note.text);
  if (!note || !head) return { head: undefined, findings: [malformed('bundle')], cosigned: [] };
  const keys = trustedKeys(trust.keys, bundle.successions);
  const cosigned = (trust.witnesses ?? []).flatMap((key) => cosignedBy(note, key) ?? []);
  const findings = [
    ...(trust.keys.length === 0 && trust.checkpoint === undefined ? [NO_TRUST] : []),
    ...signatureFindings(note, keys),
    ...(trust.checkpoint === undefined ? [] : anchor(bundle, head, trust.checkpoint, keys)),
    ...quorumFindings(cosigned, trust.quorum ?? 0),
  ];
  return { head, findings, cosigned };
}

const NO_TRUST: Finding = { code: 'bundle.no-trust', details: {} };

function quorumFindings({ length: found }: readonly Cosigned[], wanted: number): readonly Finding[] {
  return found < wanted ? [{ code: 'bundle.too-few-witnesses', details: { found, wanted } }] : [];
}

/** What speaks against the bundle's head being, or continuing, the checkpoint that was given. */
function anchor(
  bundle: Bundle,
  head: Checkpoint,
  given: string,
  keys: readonly VerifierKey[],
): readonly Finding[] {
  const known = givenHead(given);
  if (!known) return [malformed('given')];
  const { checkpoint, note } = known;
  if (checkpoint.origin !== head.origin)
    return [{ code: 'bundle.other-log', details: { found: checkpoint.origin, expected: head.origin } }];
  return [...(note ? signatureFindings(note, keys) : []), ...continuation(bundle, head, checkpoint)];
}

function continuation(bundle: Bundle, head: Checkpoint, given: Checkpoint): readonly Finding[] {
  const broken: Finding = {
    code: 'bundle.not-consistent',
    details: { size: head.size, earlier: given.size },
  };
  if (given.size === head.size) return isSame(given.root, head.root) ? [] : [broken];
  const earlier = bundle.earlier && givenHead(bundle.earlier.checkpoint)?.checkpoint;
  if (!bundle.earlier || earlier?.size !== given.size)
    return [{ code: 'bundle.other-checkpoint', details: { found: head.size, expected: given.size } }];
  const proof = bundle.earlier.proof.map((hash) => Buffer.from(hash, 'base64'));
  const { size, root } = head;
  return isConsistent({ earlier: given.size, earlierRoot: given.root, size, root, proof }) ? [] : [broken];
}

/** Where keys are trusted, at least one must have signed, and no signature of one may be wrong. */
function signatureFindings(note: Note, keys: readonly VerifierKey[]): readonly Finding[] {
  if (keys.length === 0) return [];
  const verdicts = keys.map((key) => ({ key, verdict: verdictOf(note, key) }));
  const wrong = verdicts.filter(({ verdict }) => verdict === 'invalid');
  if (wrong.length > 0)
    return wrong.map(({ key }) => ({ code: 'bundle.bad-signature', details: { key: key.id } }));
  return verdicts.some(({ verdict }) => verdict === 'valid')
    ? []
    : [{ code: 'bundle.unknown-key', details: {} }];
}

const malformed = (which: string): Finding => ({ code: 'bundle.checkpoint-malformed', details: { which } });
