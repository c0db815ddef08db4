/* Lets `node --require` run our sources as they are, for tests that need processes of their own. */
const Module = require('node:module');
const { transformFileSync } = require('@swc/core');
require('./library-names.cjs');

const options = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    target: 'es2022',
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  swcrc: false,
};

Module._extensions['.ts'] = (module, file) => module._compile(transformFileSync(file, options).code, file);
