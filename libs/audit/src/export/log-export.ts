import { type RecordedEvent } from '@diarium/event-store';
import { noteText, PACKAGE_FORMAT, type PackageHead, packageLines, signText } from '@diarium/verifier';
import { type Proof } from '../proof/proof';
import { csvOf } from './csv';

export const EXPORT_FORMATS = ['csv', 'json', 'package'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

type Pages = AsyncIterable<readonly RecordedEvent[]>;

export interface ExportParts {
  /** Who signs a package. */
  readonly proof: Pick<Proof, 'origin' | 'keyring'>;
  /** By what the events were chosen, as a package tells it. */
  readonly chosen: Readonly<Record<string, string>>;
}

/** Events as a file of one of the formats, in parts. @throws DomainError `proof.no-signing-key` for a package */
export function exportedLog(
  format: ExportFormat,
  pages: Pages,
  parts: () => Promise<ExportParts>,
): AsyncGenerator<string> {
  if (format === 'csv') return asCsv(pages);
  return format === 'json' ? asJson(pages) : asPackage(pages, parts);
}

const COLUMNS = [
  ...['position', 'id', 'recordedAt', 'occurredAt', 'occurredOn', 'actor', 'role', 'stream', 'revision'],
  ...['type', 'version', 'reason', 'commandId', 'correlationId', 'causationId', 'data'],
];

async function* asCsv(pages: Pages): AsyncGenerator<string> {
  yield csvOf([], COLUMNS, { withHead: true });
  for await (const events of pages) {
    const rows = events.map(({ metadata, ...event }) => ({ ...metadata, ...event }));
    yield csvOf(rows, COLUMNS, { withHead: false });
  }
}

async function* asJson(pages: Pages): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const events of pages)
    for (const event of events) {
      yield separator + JSON.stringify(event);
      separator = ',\n';
    }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

/** Signed with the keys of the log; `diarium-verify` checks it without the register. */
async function* asPackage(pages: Pages, parts: () => Promise<ExportParts>): AsyncGenerator<string> {
  const { proof, chosen } = await parts();
  const { origin, keyring } = proof;
  const signers = keyring.active();
  const head: PackageHead = {
    format: PACKAGE_FORMAT,
    origin,
    madeAt: new Date().toISOString(),
    chosen,
    keys: keyring.shown.map(({ text }) => text),
    successions: keyring.successions,
  };
  yield* packageLines(head, each(pages), (text) =>
    noteText({ text, signatures: signers.map(({ signer }) => signText(text, origin, signer)) }),
  );
}

async function* each(pages: Pages): AsyncGenerator<RecordedEvent> {
  for await (const events of pages) yield* events;
}
