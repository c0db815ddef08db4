const LONGEST = 40;

/** A key that people can type, from a text: `Utredningen redovisas!` → `utredningen-redovisas`. */
export function keyFrom(text: string): string {
  const words =
    text
      .normalize('NFC')
      .toLocaleLowerCase('sv')
      .match(/[\p{Ll}\p{N}]+/gu) ?? [];
  return words.reduce((key, word) => {
    const longer = key === '' ? word : `${key}-${word}`;
    return longer.length <= LONGEST ? longer : key;
  }, '');
}
