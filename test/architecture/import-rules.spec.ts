import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(__dirname, '../..');

/** Files that break one rule each, or none: where they would stand, and what they would import. */
const probes = {
  'libs/config/src/probe.ts': '@diarium/register',
  'apps/cli/src/probe.ts': '../../../libs/register/src/cases/case.rules',
  'libs/register/src/cases/probe.ts': '../flags/flag.rules',
  'libs/register/src/cases/probe.decider.ts': 'typeorm',
  'libs/verifier/src/probe.ts': 'canonicalize',
  'apps/verifier/src/probe.ts': '@diarium/config',
  'libs/verifier/src/probe-of-node.ts': 'node:crypto',
  'libs/register/src/cases/probe.facts.ts': '../committees/committee.facts',
};

type Probe = keyof typeof probes;

interface Cruise {
  readonly summary: { readonly violations: readonly { rule: { name: string }; from: string }[] };
}

function cruise(paths: readonly string[]): Cruise {
  const script = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [script, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...paths];
  try {
    return JSON.parse(
      execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 }),
    ) as Cruise;
  } catch (error) {
    return JSON.parse((error as { stdout: string }).stdout) as Cruise;
  }
}

describe('the import rules', () => {
  let found: Cruise;

  beforeAll(() => {
    for (const [path, name] of Object.entries(probes)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), `import '${name}';\n`);
    }
    found = cruise(Object.keys(probes));
  });

  afterAll(() => {
    for (const path of Object.keys(probes)) rmSync(join(root, path), { force: true });
  });

  const broken = (path: Probe): string[] =>
    found.summary.violations.filter(({ from }) => from === path).map(({ rule }) => rule.name);

  it('refuse a lower library that knows a higher one', () => {
    expect(broken('libs/config/src/probe.ts')).toContain('libs-config-does-not-know-what-is-built-on-it');
  });

  it('refuse an import past a library’s index', () => {
    expect(broken('apps/cli/src/probe.ts')).toContain('a-library-is-entered-through-its-index');
  });

  it('refuse a capability that reaches into another one', () => {
    expect(broken('libs/register/src/cases/probe.ts')).toContain(
      'capabilities-meet-only-through-events-facts-and-the-command-bus',
    );
  });

  it('refuse input and output in a decider', () => {
    expect(broken('libs/register/src/cases/probe.decider.ts')).toContain(
      'rules-are-pure-deciders-and-events-do-no-input-or-output',
    );
  });

  it('refuse the verifier any package and any other library, and allow it what Node has', () => {
    const rule = 'the-verifier-needs-nothing-but-node';
    expect(broken('libs/verifier/src/probe.ts')).toContain(rule);
    expect(broken('apps/verifier/src/probe.ts')).toContain(rule);
    expect(broken('libs/verifier/src/probe-of-node.ts')).toEqual([]);
  });

  it('allow what a capability may know of another', () => {
    expect(broken('libs/register/src/cases/probe.facts.ts')).toEqual([]);
  });
});
