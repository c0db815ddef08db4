/**
 * An OpenID Connect provider in a process of its own, since oidc-provider is an ES module that jest cannot load. It signs
 * in, without asking, whoever `POST /who` named last, and forgets everything when it ends.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const [clientId, clientSecret, redirectUri, afterSignOut] = process.argv.slice(2);
let who = { sub: 'nobody' };

const server = createServer((request, response) => handle(request, response));
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uris: [redirectUri],
      post_logout_redirect_uris: [afterSignOut],
      token_endpoint_auth_method: 'client_secret_post',
    },
  ],
  acrValues: ['urn:example:mfa'],
  claims: { openid: ['sub', 'acr', 'amr'], profile: ['name', 'groups'] },
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  cookies: { keys: ['of no worth'] },
  findAccount: (_, accountId) => ({ accountId, claims: () => ({ ...who, sub: accountId }) }),
  loadExistingGrant: async ({ oidc }) => {
    const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
    grant.addOIDCScope('openid profile email');
    await grant.save();
    return grant;
  },
});
const answer = provider.callback();

async function handle(request, response) {
  if (request.url === '/who') {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    who = JSON.parse(Buffer.concat(chunks).toString());
    response.end('{}');
  } else if (request.url?.startsWith('/interaction/'))
    await provider.interactionFinished(request, response, {
      login: { accountId: who.sub, ...(who.acr && { acr: who.acr }), ...(who.amr && { amr: who.amr }) },
    });
  else answer(request, response);
}

process.stdout.write(`${issuer}\n`);
