import { type Details, DomainError, type Language } from '@diarium/event-store';
import { importRules, type ImportRule } from './import.rules';

/** Where something stands in a file. Lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** `cases[5].title`; empty for the file as a whole. */
  readonly field: string;
}

/** Why a dossier cannot be imported, and where: a refusal of the format or of a rule of the register. */
export class DossierProblem {
  constructor(
    readonly place: Place,
    readonly refusal: DomainError,
  ) {}

  get code(): string {
    return this.refusal.code;
  }

  /** `plan.yaml:12:5 cases[5].title: Fältet title saknas.`, with the section where a law is behind it. */
  text(language: Language): string {
    const { file, line, column, field } = this.place;
    return `${file}:${line}:${column} ${field ? `${field}: ` : ''}${this.refusal.text(language)}`;
  }
}

export function problem(place: Place, code: ImportRule, details: Details = {}): DossierProblem {
  return new DossierProblem(place, new DomainError(code, importRules[code], details));
}

/** In the order of the files given, and within each from its top. */
export function inOrder(
  problems: readonly DossierProblem[],
  files: readonly string[],
): readonly DossierProblem[] {
  const rank = ({ place }: DossierProblem): number => files.indexOf(place.file);
  return [...problems].sort(
    (a, b) => rank(a) - rank(b) || a.place.line - b.place.line || a.place.column - b.place.column,
  );
}
