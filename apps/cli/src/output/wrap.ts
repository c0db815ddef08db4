/** Between letters only: dates and numbers are not broken. */
const MAY_BREAK = /(?<=\p{L}[-/–])(?=\p{L})/u;
const BULLET = /^(• |\d+\. )/u;

/** Width of a text in columns, counted in characters. */
export const widthOf = (text: string): number => [...text].length;

/** The parts of a text that a line had better hold whole. */
export const unbroken = (text: string): string[] =>
  text.split(/\s+/u).flatMap((word) => word.split(MAY_BREAK));

/** Breaks a text into lines of at most `width` columns; its own line breaks and bullets are kept. */
export function wrap(text: string, width: number): string[] {
  return text
    .normalize('NFC')
    .trimEnd()
    .split(/\r?\n/)
    .flatMap((line) => wrapLine(line, width));
}

function wrapLine(line: string, width: number): string[] {
  const [bullet] = BULLET.exec(line) ?? [''];
  const lines = wrapPlain(line.slice(bullet.length), width - bullet.length);
  return lines.map((it, index) => (index === 0 ? bullet : ' '.repeat(bullet.length)) + it);
}

function wrapPlain(line: string, width: number): string[] {
  const lines = [''];
  for (const piece of piecesOf(line, width)) {
    const last = lines.at(-1) ?? '';
    const joined = last + piece;
    if (last === '' || widthOf(joined.trimEnd()) <= width) lines[lines.length - 1] = joined;
    else lines.push(piece);
  }
  return lines.map((it) => it.trimEnd());
}

/** Words with the space after them; those that do not fit a line are cut at hyphens, else anywhere. */
function piecesOf(line: string, width: number): string[] {
  return line.split(/(?<=\s)(?=\S)/u).flatMap((word) => {
    if (widthOf(word.trimEnd()) <= width) return [word];
    return word.split(MAY_BREAK).flatMap((part) => chunks(part, width));
  });
}

function chunks(word: string, width: number): string[] {
  const letters = [...word];
  const count = Math.ceil(letters.length / width);
  return Array.from({ length: count }, (_, index) =>
    letters.slice(index * width, (index + 1) * width).join(''),
  );
}
