import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const documents = ['README.md', 'CHANGELOG.md', ...filesIn('docs')].filter((path) =>
  existsSync(join(root, path)),
);

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
}

/** Excerpts with the file that was named last before them: a line that is only a path in backticks. */
function excerpts(document: string): { path: string; code: string }[] {
  const found: { path: string; code: string }[] = [];
  let path = '';
  for (const [, named, code] of read(document).matchAll(/^`([\w./-]+\.ts)`$|^```ts\n([\s\S]*?)^```$/gm)) {
    if (named) path = named;
    if (code) found.push({ path, code });
  }
  return found;
}

const withoutIndent = (code: string): string => code.replaceAll(/\s+/g, ' ').trim();

describe('the documents', () => {
  it.each(excerpts('docs/adding-a-capability.md'))('quote $path as it is', ({ path, code }) => {
    expect(withoutIndent(read(path)).includes(withoutIndent(code))).toBe(true);
  });

  it.each(documents)('%s links only to files that exist', (document) => {
    const links = [...read(document).matchAll(/\]\((?!https?:)([^)#]+)(#[^)]*)?\)/g)].map(
      ([, link]) => link ?? '',
    );
    const missing = links.filter((link) => !existsSync(join(root, dirname(document), link)));
    expect(missing).toEqual([]);
  });

  it.each(documents)('%s names only files and folders of the project that exist', (document) => {
    const named = [
      ...read(document).matchAll(/`((?:apps|libs|docs|test|scripts|examples|docker|bench)\/[\w./-]*\w)`/g),
    ];
    const missing = named.map(([, path]) => path ?? '').filter((path) => !existsSync(join(root, path)));
    expect(missing).toEqual([]);
  });
});
