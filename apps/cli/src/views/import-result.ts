import { type ImportedDossier, type ImportResult } from '@diarium/import';
import { type Page, paragraph, section, table, title } from '../output/blocks';
import { type Texts } from '../texts';

/** What programs are told of an import: the numbers, not each of its entries. */
export function importSummary({ stored, dossiers, position }: ImportResult): object {
  return {
    stored,
    position,
    dossiers: dossiers.map(({ entries: _, ...dossier }) => dossier),
  };
}

export function importPage({ stored, dossiers }: ImportResult, texts: Texts): Page {
  const { messages } = texts;
  const fresh = dossiers.reduce((sum, dossier) => sum + dossier.new, 0);
  const verdict = stored ? messages.imported(fresh) : messages.wouldImport(fresh);
  return [
    title(stored ? messages.importTitle : messages.dryRunTitle),
    ...dossiers.flatMap((dossier) => dossierSection(dossier, texts)),
    paragraph(fresh === 0 ? messages.nothingNew : verdict),
  ];
}

function dossierSection(
  { title: name, kinds }: ImportedDossier,
  { labels, messages, language }: Texts,
): Page {
  return section(
    name,
    table(
      [labels.content, labels.fresh, labels.known],
      kinds.map(({ kind, new: fresh, known }) => [kind[language], fresh, known]),
      messages.nothing,
    ),
  );
}
