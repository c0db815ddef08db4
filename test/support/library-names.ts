import Module from 'node:module';
import { join } from 'node:path';

type Resolve = (request: string, ...rest: unknown[]) => string;

// Jest maps the names of our libraries in test files, but not in what runs before and after all tests.
const loader = Module as unknown as { _resolveFilename: Resolve };
const resolve = loader._resolveFilename;
loader._resolveFilename = (request, ...rest) => resolve(fileOf(request), ...rest);

function fileOf(request: string): string {
  const [, library, folder] = /^@diarium\/([a-z-]+)(\/testing)?$/.exec(request) ?? [];
  return library ? join(__dirname, '../../libs', library, 'src', folder ?? '', 'index.ts') : request;
}
