/** As it was written, then in capitals: `gnu/6/2022` → itself, `GNU/6/2022`. */
export function spellings(written: string): readonly string[] {
  const once = written.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
  return [...new Set([once, once.toLocaleUpperCase('sv')])];
}
