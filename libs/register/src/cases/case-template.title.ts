/** What may stand in the title pattern of a template. */
export const placeholders = ['{sender}', '{date}', '{year}'] as const;

type Placeholder = (typeof placeholders)[number];

/** The first placeholder of a pattern that nobody can fill. */
export const unknownPlaceholder = (pattern: string): string | undefined =>
  (pattern.match(/\{[^}]*\}?|\}/g) ?? []).find((found) => !placeholders.includes(found as Placeholder));

/** The title that a pattern gives, or none where something that it needs is not known. */
export function fillTitle(
  pattern: string,
  values: Readonly<Record<Placeholder, string | undefined>>,
): string | undefined {
  const needed = placeholders.filter((name) => pattern.includes(name));
  if (needed.some((name) => values[name] === undefined)) return undefined;
  return needed.reduce((title, name) => title.replaceAll(name, () => values[name] ?? ''), pattern);
}
