import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export const projectFolder = join(__dirname, '../..');
export const dockerFolder = join(projectFolder, 'docker');

/** What the tests look at of a service, as its file and the ones that it extends have it together. */
export interface ComposeService {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly extends?: { readonly file: string; readonly service: string };
  readonly restart?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
}

export interface ComposeFile {
  readonly name?: string;
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly volumes?: Readonly<Record<string, unknown>>;
}

export function composeFile(name: string): ComposeFile {
  return parse(readFileSync(join(dockerFolder, name), 'utf8'), { merge: true }) as ComposeFile;
}

/** The services of a file by name. Maps of one that is extended are kept beside the extending one's. */
export function servicesOf(name: string): readonly (readonly [string, ComposeService])[] {
  return Object.entries(composeFile(name).services).map(([service, given]) => [service, whole(given)]);
}

function whole(given: ComposeService): ComposeService {
  const { extends: base, ...own } = given;
  const extended = base && composeFile(base.file).services[base.service];
  if (!extended) return own;
  return {
    ...extended,
    ...own,
    environment: { ...extended.environment, ...own.environment },
    volumes: [...(extended.volumes ?? []), ...(own.volumes ?? [])],
  };
}
