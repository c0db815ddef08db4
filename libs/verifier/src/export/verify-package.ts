import { createHash } from 'node:crypto';
import { type Trust } from '../bundle/trusted-head';
import { type BundleVerdict } from '../bundle/verify-bundle';
import { type Finding } from '../finding';
import { type Note, parseNote, verdictOf } from '../note/note';
import { trustedKeys } from '../note/succession';
import { PACKAGE_FORMAT, type PackageHead, type PackageSeal, sealText } from './log-package';

/** True for the text of a signed export, whether or not it is whole. */
export const isPackage = (text: string): boolean => text.startsWith(`{"format":"${PACKAGE_FORMAT}"`);

/** Verifies a signed export by nothing but itself and the keys that one trusts. */
export function verifyPackage(text: string, { keys }: Pick<Trust, 'keys'>): BundleVerdict {
  const { head, seal, before } = partsOf(text);
  const note = seal && parseNote(seal.note);
  const findings = !head || !seal || !note ? [MALFORMED] : findingsOf({ head, seal, note, before }, keys);
  return {
    subject: head ? `${head.origin} ${head.madeAt}` : '–',
    isProved: findings.length === 0,
    findings,
    events: seal?.events ?? 0,
    origin: head?.origin ?? null,
    size: null,
    cosigned: [],
  };
}

const MALFORMED: Finding = { code: 'package.malformed', details: {} };

interface Parts {
  readonly head: PackageHead;
  readonly seal: PackageSeal;
  readonly note: Note;
  /** Everything but the last line. */
  readonly before: string;
}

function findingsOf({ head, seal, note, before }: Parts, given: Trust['keys']): readonly Finding[] {
  if (given.length === 0) return [{ code: 'package.no-trust', details: {} }];
  const { origin, madeAt } = head;
  const lines = before.split('\n').length - 2;
  const hash = createHash('sha256').update(before).digest('base64');
  const found: Finding[] = [];
  if (lines !== seal.events)
    found.push({ code: 'package.events-differ', details: { events: seal.events, found: lines } });
  if (note.text !== sealText({ origin, madeAt, events: seal.events, hash }))
    found.push({ code: 'package.changed', details: {} });
  const verdicts = trustedKeys(given, head.successions).map((key) => verdictOf(note, key));
  if (verdicts.includes('invalid') || !verdicts.includes('valid'))
    found.push({ code: 'package.unknown-key', details: {} });
  return found;
}

function partsOf(text: string): { head?: PackageHead; seal?: PackageSeal; before: string } {
  const last = text.lastIndexOf('\n', text.length - 2) + 1;
  const before = text.slice(0, last);
  const head = jsonIn<PackageHead>(text.slice(0, text.indexOf('\n')));
  const seal = jsonIn<PackageSeal>(text.slice(last));
  return {
    before,
    ...(isHead(head) ? { head } : {}),
    ...(seal && Number.isSafeInteger(seal.events) && typeof seal.note === 'string' ? { seal } : {}),
  };
}

function isHead(head: PackageHead | undefined): head is PackageHead {
  const texts = [head?.origin, head?.madeAt].every((text) => typeof text === 'string');
  return (
    texts && Array.isArray(head?.successions) && head.successions.every((note) => typeof note === 'string')
  );
}

function jsonIn<Value>(text: string): Value | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Value) : undefined;
  } catch {
    return undefined;
  }
}
