import { type ImportedCounts, type ImportResult } from '@diarium/import';
import { type Page, paragraph, section, table, title } from '../output/blocks';
import { type Texts } from '../texts';

type Imported = ImportResult<ImportedCounts>;

/** What programs are told of an import: the numbers, not each of its entries. */
export function importSummary({ stored, dossiers, position }: Imported): object {
  return {
    stored,
    position,
    dossiers: dossiers.map((dossier) => ({ ...dossier, entries: undefined })),
  };
}

export function importPage({ stored, dossiers }: Imported, texts: Texts): Page {
  const { messages } = texts;
  const fresh = dossiers.reduce((sum, dossier) => sum + dossier.new, 0);
  const verdict = stored ? messages.imported(fresh) : messages.wouldImport(fresh);
  return [
    title(stored ? messages.importTitle : messages.dryRunTitle),
    ...dossiers.flatMap((dossier) => dossierSection(dossier, texts)),
    paragraph(fresh === 0 ? messages.nothingNew : verdict),
  ];
}

function dossierSection({ title: name, kinds }: ImportedCounts, { labels, messages, language }: Texts): Page {
  return section(
    name,
    table(
      [labels.content, labels.fresh, labels.known],
      kinds.map(({ kind, new: fresh, known }) => [kind[language], fresh, known]),
      messages.nothing,
    ),
  );
}
