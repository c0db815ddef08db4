import { type SecrecyMark } from './secrecy';

export interface Titled {
  readonly title: string | null;
  readonly publicTitle: string | null;
  readonly secrecy: SecrecyMark | null;
}

/** What the public sees in place of the title: nothing of it where secrecy is marked and nobody gave a public one. */
export function titleForPublic({ title, publicTitle, secrecy }: Titled): string | null {
  return publicTitle ?? (secrecy ? null : title);
}
