const LONGEST = 40;

/** A key that people can type, from a text: `Utredningen redovisas!` → `utredningen-redovisas`. */
export function keyFrom(text: string): string {
  const words =
    text
      .normalize('NFC')
      .toLocaleLowerCase('sv')
      .match(/[\p{Ll}\p{N}]+/gu) ?? [];
  let key = (words[0] ?? '').slice(0, LONGEST);
  for (const word of words.slice(1)) {
    if (key.length + 1 + word.length > LONGEST) return key;
    key = `${key}-${word}`;
  }
  return key;
}
