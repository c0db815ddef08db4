import { existsSync, readFileSync } from 'node:fs';
import {
  type BundleVerdict,
  findingText,
  parseVerifierKey,
  type VerifierKey,
  verifyFileText,
} from '@diarium/verifier';
import { type Arguments } from './arguments';

/** Verifies the bundle or the signed export that the arguments name. @throws Error for a file or a key that cannot be read */
export function verifyFile(given: Arguments): BundleVerdict {
  return verifyFileText(readFileSync(given.file, 'utf8'), {
    keys: given.keys.flatMap(keysFrom),
    checkpoint: given.checkpoint === undefined ? undefined : readFileSync(given.checkpoint, 'utf8'),
    witnesses: given.witnesses.flatMap(keysFrom),
    quorum: given.quorum,
  });
}

/** What was found, in words. */
export function verdictText(verdict: BundleVerdict, language: Arguments['language']): string {
  const { subject, isProved, findings, events, size, origin, cosigned } = verdict;
  const says = texts[language];
  return [
    isProved ? says.proved(subject, events) : says.notProved(subject),
    size === null ? says.origin(origin ?? '–') : says.log(origin ?? '–', size),
    ...cosigned.map(({ witness, at }) => says.cosigned(witness, new Date(at * 1000).toISOString())),
    ...findings.map(
      (finding) =>
        `✗ ${findingText(finding, language)}${finding.event ? ` {${finding.event}}` : ''} [${finding.code}]`,
    ),
    '',
  ].join('\n');
}

const texts = {
  sv: {
    proved: (subject: string, events: number) => `✓ ${subject}: ${events} händelser bevisade`,
    notProved: (subject: string) => `✗ ${subject} är INTE bevisat`,
    origin: (origin: string) => `  loggen ${origin}`,
    log: (origin: string, size: number) => `  loggen ${origin} med ${size} händelser`,
    cosigned: (witness: string, at: string) => `  bekräftad av ${witness} ${at}`,
  },
  en: {
    proved: (subject: string, events: number) => `✓ ${subject}: ${events} events proved`,
    notProved: (subject: string) => `✗ ${subject} is NOT proved`,
    origin: (origin: string) => `  the log ${origin}`,
    log: (origin: string, size: number) => `  the log ${origin} of ${size} events`,
    cosigned: (witness: string, at: string) => `  confirmed by ${witness} ${at}`,
  },
};

/** Keys that stand in a file, one on a line, or the key that was given itself. */
function keysFrom(given: string): readonly VerifierKey[] {
  const lines = existsSync(given) ? readFileSync(given, 'utf8').split('\n') : [given];
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const key = parseVerifierKey(line);
      if (!key) throw new Error(`"${line}" is neither a file nor a key.`);
      return key;
    });
}
