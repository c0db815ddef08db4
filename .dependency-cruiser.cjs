/** The import rules of docs/architecture.md. Libraries in the order in which they may see each other. */
const order = [
  'verifier',
  'config',
  'database',
  'file-store',
  'event-store',
  'access',
  'register',
  'audit',
  'supervision',
  'publishing',
  'import',
];
const siblings = ['audit', 'supervision', 'publishing', 'import'];

const mayNotSee = (lib, index) => {
  const later = order.slice(index + 1);
  const beside = siblings.includes(lib) ? siblings.filter((other) => other !== lib) : [];
  return [...new Set([...later, ...beside])];
};

module.exports = {
  forbidden: [
    ...order
      .map((lib, index) => ({ lib, forbidden: mayNotSee(lib, index) }))
      .filter(({ forbidden }) => forbidden.length > 0)
      .map(({ lib, forbidden }) => ({
        name: `libs-${lib}-does-not-know-what-is-built-on-it`,
        severity: 'error',
        from: { path: `^libs/${lib}/` },
        to: { path: `^libs/(${forbidden.join('|')})/` },
      })),
    {
      name: 'a-library-is-entered-through-its-index',
      severity: 'error',
      from: { path: '^(libs/([^/]+)|apps|test|bench)/' },
      to: { path: '^libs/([^/]+)/src/', pathNot: ['^libs/$2/', '^libs/[^/]+/src/(testing/)?index[.]ts$'] },
    },
    {
      name: 'capabilities-meet-only-through-events-facts-and-the-command-bus',
      severity: 'error',
      from: { path: '^libs/register/src/([^/]+)/' },
      to: {
        path: '^libs/register/src/([^/]+)/',
        pathNot: ['^libs/register/src/$1/', '^libs/register/src/shared/', '[.](events|facts)[.]ts$'],
      },
    },
    {
      name: 'rules-are-pure-deciders-and-events-do-no-input-or-output',
      severity: 'error',
      from: { path: '[.](decider|events|facts|rules)[.]ts$' },
      to: { path: '(^libs/database/|node_modules/(pg|typeorm)/|^(node:)?(fs|net|http|child_process)(/|$))' },
    },
    {
      name: 'libraries-do-not-know-the-applications',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'applications-do-not-know-each-other',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'the-verifier-needs-nothing-but-node',
      severity: 'error',
      from: { path: '^(libs|apps)/verifier/', pathNot: '[.]spec[.]ts$' },
      to: { pathNot: '^(libs|apps)/verifier/', dependencyTypesNot: ['core'] },
    },
    { name: 'no-import-goes-in-a-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'shipped-code-does-not-use-test-helpers',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: '([.]spec[.]ts$|/testing/)' },
      to: { path: '/testing/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.mjs', '.json'] },
  },
};
