import { setTimeout as sleep } from 'node:timers/promises';
import { lastRemoval } from '@diarium/audit';
import { accessTable } from '../../../support/access-document';
import { Browser } from '../../../support/browser';
import { type Asking, type MatrixServer } from './matrix-server';
import { type Asker, ASKERS, personOf } from './people';

/** An address of the table, what is sent to it, and the status for each of those who ask. */
export interface AddressRow {
  readonly route: string;
  readonly secret: boolean;
  readonly statuses: readonly string[];
}

/** A row of its own is about what the row before it is about, in a secret case. */
export const addressRows = (): readonly AddressRow[] => {
  let route = '';
  return accessTable('addresses').map(([name = '', ...statuses]) => {
    const secret = name.startsWith('…');
    route = secret ? route : name.replaceAll('`', '');
    return { route, secret, statuses };
  });
};

const BODIES: Readonly<Record<string, object | string>> = {
  'POST /api/v1/files': 'Ett brev om rullstolar.',
  'POST /api/v1/imports': { dossiers: [{ name: 'tomt.yaml', content: '' }] },
  'POST /api/v1/sign-in/link': { secret: 'ingen', password: 'en lång och ovanlig mening' },
  'POST /api/v1/me/password': { current: 'fel lösenord helt', next: 'en lång och ovanlig mening' },
  'POST /api/v1/proof/checkpoints/:size/cosignatures': 'ingen',
  'POST /api/v1/me/second-factor': { password: 'fel lösenord helt' },
  'POST /api/v1/me/second-factor/confirmation': { code: '000000' },
  'POST /api/v1/me/second-factor/removal': { password: 'fel lösenord helt' },
  'POST /api/v1/me/tokens': { name: 'prov', access: 'read' },
};

/** What some addresses need beside their path, by their last word. */
const QUERIES: Readonly<Record<string, string>> = {
  inclusion: '?position=1',
  consistency: '?from=1',
  comparison: '?first=2022-06-02',
};

/** What there is in the register, or is not, for the addresses that name something. */
const pathOf = (route: string, secret: boolean): string =>
  (route.split(' ')[1] ?? '')
    .replace(':case', secret ? 'GNU-2022-2' : 'GNU-2022-1')
    .replace(':document', secret ? '2' : '4')
    .replace(':draft', 'svar')
    .replace(':version', '1')
    .replace(':asset', 'swagger-ui.css')
    .replace(':kind/:key', secret ? 'case/GNU-2022-2' : 'case/GNU-2022-1')
    .replace(':committee', 'GNU')
    .replace(':year', '2022')
    .replace(':size', '1')
    .replace('*path', 'ingen')
    .replace(':erasure', 'ingen')
    .replace(':user', 'e404')
    .replace(':token', 'ingen')
    .replace(':session', 'ingen') + (QUERIES[route.split('/').at(-1) ?? ''] ?? '');

const PASSWORD = 'en lång mening om snö';

/** Everybody of the table with a session of their own. */
export async function signInAll(server: MatrixServer): Promise<ReadonlyMap<Asker, Browser>> {
  const browsers = new Map<Asker, Browser>();
  for (const asker of ASKERS) {
    const browser = new Browser(`${server.url}/api/v1`);
    browsers.set(asker, browser);
    if (asker === 'nobody') continue;
    const { grants } = personOf(asker);
    await server.give('InviteUser', { user: asker, name: `Namn ${asker}`, login: asker });
    for (const { role, committee, party } of grants)
      await server.give('GrantRole', {
        ...{ user: asker, role },
        ...(asker === 'board-supervisor' ? { board: 'Regionstyrelsen' } : {}),
        ...(committee === null || asker === 'board-supervisor' ? {} : { committee }),
        ...(party === null ? {} : { party }),
      });
    await server.caughtUp();
    const account = await server.services.directory.byId(asker);
    if (account) await server.services.credentials.setPassword(account, PASSWORD);
    await browser.signIn(asker, PASSWORD);
  }
  return browsers;
}

/** The statuses that an address answers with, in the order of those who ask. */
export async function statusesOf(
  row: AddressRow,
  server: MatrixServer,
  browsers: ReadonlyMap<Asker, Browser>,
): Promise<readonly string[]> {
  const statuses: string[] = [];
  for (const asker of ASKERS) {
    const browser = browsers.get(asker) ?? new Browser(server.url);
    const { status } = await server.http(pathOf(row.route, row.secret), sentTo(row.route, asker, browser));
    statuses.push(String(status));
    // Whoever signed out is to be there for the next address.
    if (row.route.includes('sign-out') && asker !== 'nobody') {
      browser.cookies.clear();
      await browser.signIn(asker, PASSWORD);
    }
  }
  if (row.route === 'POST /api/v1/removals') await removalsEnded(server);
  return statuses;
}

/** What was begun changes views: whoever compares answers next is to find them at rest. */
async function removalsEnded({ open }: MatrixServer): Promise<void> {
  const until = Date.now() + 120_000;
  while ((await lastRemoval(open.register.database))?.state === 'running' && Date.now() < until)
    await sleep(100);
}

function sentTo(route: string, asker: Asker, { cookie, csrf }: Browser): Asking {
  const body = bodyOf(route, asker);
  return {
    ...(route.startsWith('POST') ? { body } : {}),
    headers: {
      // From an address of their own: all together would ask too often from one.
      'X-Forwarded-For': `10.0.0.${ASKERS.indexOf(asker) + 1}`,
      ...(cookie ? { Cookie: cookie } : {}),
      ...(csrf === undefined ? {} : { 'X-CSRF-Token': csrf }),
      ...(typeof body === 'string' ? { 'Content-Type': 'text/plain' } : {}),
    },
  };
}

/** A name that is tried too often has to wait, so each tries another. */
const bodyOf = (route: string, asker: Asker): object | string =>
  route === 'POST /api/v1/sign-in' ? { login: `no-${asker}`, password: 'fel' } : (BODIES[route] ?? {});

/** Files in an open document, a secret one, and drafts in both. */
export async function addFiles(server: MatrixServer): Promise<void> {
  const secretary = { as: personOf('secretary') };
  const headers = { 'Content-Type': 'text/plain' };
  const upload = await server.http('/api/v1/files?name=brev.txt', { ...secretary, headers, body: 'Brev' });
  const file: unknown = JSON.parse(upload.body);
  const sender = { id: 'kim-ek', name: 'Kim Ek', kind: 'private-person' };
  const letter = { direction: 'incoming', title: 'Brev', dated: '2022-05-01', arrived: '2022-05-01', sender };
  await server.give('RegisterDocument', { ...letter, case: 'GNU-2022-1', file });
  await server.give('RegisterDocument', { ...letter, case: 'GNU-2022-2', file });
  for (const inCase of ['GNU-2022-1', 'GNU-2022-2'])
    await server.give('AddDraftVersion', { case: inCase, draft: 'svar', file });
  await server.caughtUp();
}
