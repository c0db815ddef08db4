const WORD_MAY_BREAK_AFTER = /(?<=[-/–])/u;

/** Width of a text in columns, counted in characters. */
export const widthOf = (text: string): number => [...text].length;

/** Breaks a text into lines of at most `width` columns; its own line breaks are kept. */
export function wrap(text: string, width: number): string[] {
  return text
    .normalize('NFC')
    .trimEnd()
    .split(/\r?\n/)
    .flatMap((line) => wrapLine(line, width));
}

function wrapLine(line: string, width: number): string[] {
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
    return word.split(WORD_MAY_BREAK_AFTER).flatMap((part) => chunks(part, width));
  });
}

function chunks(word: string, width: number): string[] {
  const letters = [...word];
  const count = Math.ceil(letters.length / width);
  return Array.from({ length: count }, (_, index) =>
    letters.slice(index * width, (index + 1) * width).join(''),
  );
}
