import {
  type PreparedBundle,
  type PrintedHead,
  registerFindingTexts,
  type RestoredVerdict,
  type RegisterVerdict,
  type StoredCheckpoint,
} from '@diarium/audit';
import {
  type BundleVerdict,
  cosignedBy,
  type Finding,
  findingText,
  findingTexts,
  parseCheckpoint,
  parseNote,
  type VerifierKey,
} from '@diarium/verifier';
import { fields, heading, list, type Page, paragraph, section, table, title } from '../output/blocks';
import { type Texts } from '../texts';
import { instantText } from './days';

const allTexts = { ...findingTexts, ...registerFindingTexts };

interface Keys {
  readonly keys: readonly VerifierKey[];
  readonly witnesses: readonly VerifierKey[];
}

/** The head as it can be printed in minutes and reports: whoever has it can tell a changed log. */
export function headPage(
  stored: StoredCheckpoint | undefined,
  { keys, witnesses }: Keys,
  texts: Texts,
): Page {
  const { proof: says } = texts;
  const note = stored && parseNote(stored.note);
  const checkpoint = note && parseCheckpoint(note.text);
  if (!stored || !note || !checkpoint) return [title(says.head), paragraph(says.noHead)];
  const confirmed = witnesses.flatMap((key) => cosignedBy(note, key) ?? []);
  return [
    title(says.head),
    fields([
      [says.origin, checkpoint.origin],
      [says.size, texts.messages.thousands(checkpoint.size)],
      [says.root, Buffer.from(checkpoint.root).toString('base64')],
      [says.signed, instantText(stored.madeAt.toISOString())],
      ...confirmed.map(
        ({ witness, at }) =>
          [says.witness, `${witness} ${instantText(new Date(at * 1000).toISOString())}`] as const,
      ),
    ]),
    heading(says.keys),
    list(keys.map(({ text }) => text)),
    paragraph(says.headHelp),
  ];
}

/** The head as it ends minutes, extracts and reports. */
export function printedHeadBlocks({ size, root, signedAt, key }: PrintedHead, texts: Texts): Page {
  const { proof: says } = texts;
  return section(
    says.head,
    fields([
      [says.key, key],
      [says.size, texts.messages.thousands(size)],
      [says.root, root],
      [says.signed, instantText(signedAt)],
    ]),
  );
}

/** What a restore brought back, held against what was signed before. */
export function restoredPage({ origin, events, provedUpTo, findings }: RestoredVerdict, texts: Texts): Page {
  const { proof: says, messages } = texts;
  const known = provedUpTo > 0 ? says.restoredWhole : says.neverSigned;
  return [
    heading(says.restored),
    fields([
      [says.origin, origin],
      [says.events, messages.thousands(events)],
      [says.provedUpTo, messages.thousands(provedUpTo)],
    ]),
    ...findingsBlock(findings, findings.length, texts),
    paragraph(findings.length > 0 ? says.restoredLess : known),
  ];
}

export function keysPage(
  folder: string,
  keys: readonly { readonly key: string; readonly until: string | null }[],
  { proof: says }: Texts,
): Page {
  return [
    title(says.keys),
    table(
      [says.key, says.until],
      keys.map(({ key, until }) => [key, until && instantText(until)]),
      says.noHead,
    ),
    paragraph(says.rotated(folder)),
  ];
}

export function bundlePage(
  { subject, checkpoint, events, series, leaves }: PreparedBundle,
  file: string,
  { proof: says }: Texts,
): Page {
  return [
    title(says.bundle(subject)),
    fields([
      [says.file, file],
      [says.events, events.length],
      [says.series, series.length],
      [says.leaves, leaves && (parseCheckpoint(parseNote(checkpoint)?.text ?? '')?.size ?? null)],
    ]),
    paragraph(says.bundleHelp),
  ];
}

export function bundleVerdictPage(verdict: BundleVerdict, texts: Texts): Page {
  const { proof: says } = texts;
  const { subject, isProved, events, origin, size, findings } = verdict;
  return [
    title(subject),
    paragraph(isProved ? says.proved(events) : says.notProved),
    fields([
      [says.origin, origin],
      [says.size, size],
    ]),
    ...findingsBlock(findings, findings.length, texts),
  ];
}

export function registerVerdictPage(verdict: RegisterVerdict, texts: Texts): Page {
  const { proof: says } = texts;
  const { origin, isSound, events, pending, checkpoints, signedUpTo, rows, findings, found } = verdict;
  const { thousands } = texts.messages;
  return [
    title(says.verified),
    paragraph(isSound ? says.sound[verdict.checked] : says.notSound(found)),
    fields([
      [says.origin, origin],
      [says.events, thousands(events)],
      [says.pending, pending],
      [says.checkpoints, checkpoints],
      [says.signedUpTo, thousands(signedUpTo)],
      ...(verdict.checked === 'log' ? [] : [[says.rows, thousands(rows)] as const]),
    ]),
    ...findingsBlock(findings, found, texts),
  ];
}

/** What was found, each with its code and the event. */
export function findingsBlock(
  findings: readonly Finding[],
  found: number,
  { language, proof: says }: Texts,
): Page {
  if (findings.length === 0) return [];
  const more = found > findings.length ? [paragraph(says.more(found - findings.length))] : [];
  return [
    heading(says.findings),
    list(
      findings.map(
        (finding) => `${findingText(finding, language, allTexts)} [${finding.code}]${eventOf(finding)}`,
      ),
    ),
    ...more,
  ];
}

const eventOf = ({ event }: Finding): string => (event === undefined ? '' : ` ${event}`);
