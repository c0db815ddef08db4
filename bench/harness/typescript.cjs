/* Lets `node --require` run our sources. Compiled once: a compiler in the process would be in every memory figure. */
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
require('reflect-metadata');
require('../../test/support/library-names.cjs');
const options = require('../../test/support/swc-options.cjs');

const cache = join(__dirname, '../../node_modules/.cache/diarium-bench');
const salt = JSON.stringify(options) + process.version;

mkdirSync(cache, { recursive: true });
Module._extensions['.ts'] = (module, file) => module._compile(compiled(file), file);

function compiled(file) {
  const source = readFileSync(file, 'utf8');
  const name = createHash('sha256').update(salt).update(file).update(source).digest('hex');
  const kept = join(cache, `${name}.js`);
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const { code } = require('@swc/core').transformSync(source, { ...options, filename: file });
  writeFileSync(`${kept}.${process.pid}`, code);
  renameSync(`${kept}.${process.pid}`, kept);
  return code;
}
