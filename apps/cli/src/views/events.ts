import { type Texts } from '../texts';

/** A stored event as a sentence. `numbers` has the case numbers of keys that stand in it. */
export function eventText(
  { type, data }: { readonly type: string; readonly data: unknown },
  texts: Texts,
  numbers: ReadonlyMap<string, string> = new Map(),
): string {
  const sentences = texts.events as unknown as Readonly<Record<string, (data: unknown) => string>>;
  const sentence = sentences[type]?.(data) ?? type;
  return relatedCases(data).reduce((text, key) => text.replaceAll(key, numbers.get(key) ?? key), sentence);
}

/** Keys of other cases that an event speaks of. */
export function relatedCases(data: unknown): readonly string[] {
  const { other, splitFrom } = data as { other?: unknown; splitFrom?: unknown };
  return [other, splitFrom].filter((key) => typeof key === 'string');
}
