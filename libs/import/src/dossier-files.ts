import { readFile } from 'node:fs/promises';

/** A dossier as it was handed in. `name` is what its problems are reported under. */
export interface DossierFile {
  readonly name: string;
  /** Text, or its bytes in UTF-8; or why there are none. */
  readonly content: string | Uint8Array | { readonly unreadable: string };
}

/** Reads files by their paths. One that cannot be read becomes a problem of the import, like any other. */
export async function readDossierFiles(paths: readonly string[]): Promise<readonly DossierFile[]> {
  return Promise.all(
    paths.map(async (path) => {
      try {
        return { name: path, content: await readFile(path) };
      } catch (error) {
        return {
          name: path,
          content: { unreadable: (error as NodeJS.ErrnoException).code ?? String(error) },
        };
      }
    }),
  );
}
