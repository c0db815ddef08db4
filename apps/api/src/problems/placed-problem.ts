import { type Language } from '@diarium/config';

/** Something wrong in a file that was given. Lines and columns count from 1. */
export interface PlacedProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** `cases[5].title`; empty for the file as a whole. */
  readonly field: string;
  readonly code: string;
  readonly section: string;
  readonly texts: Readonly<Record<Language, string>>;
}

/** The same, in a language. */
export interface ToldProblem extends Omit<PlacedProblem, 'texts'> {
  readonly text: string;
}

export const inWords = ({ texts, ...problem }: PlacedProblem, language: Language): ToldProblem => ({
  ...problem,
  text: texts[language],
});
