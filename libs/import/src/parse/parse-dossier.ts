import { type Document, LineCounter, parseDocument } from 'yaml';
import { type DossierFile } from '../dossier-files';
import { type DossierProblem, type Place, problem } from '../problem';
import { type BadField, checkSchema } from './check-schema';
import { type Places, placesIn } from './yaml-places';

/** A dossier that is YAML. Its fields have the form that the schema asks for, but for `bad`. */
export interface ParsedDossier {
  readonly file: string;
  readonly data: unknown;
  readonly places: Places;
  readonly bad: readonly BadField[];
}

export type Parsed = { readonly dossier: ParsedDossier } | { readonly problems: readonly DossierProblem[] };

/** Reads a dossier and holds it against the schema, without asking the register. */
export function parseDossier({ name, content }: DossierFile): Parsed {
  const start: Place = { file: name, line: 1, column: 1, field: '' };
  const text = textOf(content);
  if (typeof text !== 'string')
    return {
      problems: [
        text
          ? problem(start, 'dossier.file-not-read', { reason: text.unreadable })
          : problem(start, 'dossier.file-not-text'),
      ],
    };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const unreadable = [...document.errors, ...document.warnings].map(({ pos, message }) => {
    const { line, col } = lines.linePos(pos[0]);
    return problem({ ...start, line, column: col }, 'dossier.yaml', { reason: message });
  });
  if (unreadable.length > 0) return { problems: unreadable };
  if (document.contents === null) return { problems: [problem(start, 'dossier.empty')] };
  return read(name, document, lines);
}

function read(file: string, document: Document, lines: LineCounter): Parsed {
  const places = placesIn(file, document, lines);
  let data: unknown;
  try {
    data = document.toJS();
  } catch (error) {
    return { problems: [problem(places.of([]), 'dossier.yaml', { reason: (error as Error).message })] };
  }
  return { dossier: { file, data, places, bad: checkSchema(data, places) } };
}

function textOf(content: DossierFile['content']): string | { readonly unreadable: string } | undefined {
  if (!(content instanceof Uint8Array)) return content;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return undefined;
  }
}
