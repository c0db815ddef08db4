/* Lets `node --require` run our sources as they are, for tests that need processes of their own. */
const Module = require('node:module');
const { transformFileSync } = require('@swc/core');
require('./library-names.cjs');
const options = require('./swc-options.cjs');

Module._extensions['.ts'] = (module, file) => module._compile(transformFileSync(file, options).code, file);
