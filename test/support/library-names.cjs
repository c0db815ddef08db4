const Module = require('node:module');
const { join } = require('node:path');

// Jest maps the names of our libraries in test files, but not in what runs before and after all tests.
const resolve = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) => resolve(fileOf(request), ...rest);

function fileOf(request) {
  const [, library, folder] = /^@diarium\/([a-z-]+)(\/testing)?$/.exec(request) ?? [];
  return library ? join(__dirname, '../../libs', library, 'src', folder ?? '', 'index.ts') : request;
}
