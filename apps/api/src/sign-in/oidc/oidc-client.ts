import { type Settings } from '@diarium/config';
import type * as client from 'openid-client';
import { type PendingSignIn } from '../session-data';
import { signInProblem } from '../sign-in-problems';

export interface OidcSettings {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
}

/** Who came back from the provider, as it vouches for them. */
export interface Vouched {
  readonly issuer: string;
  readonly subject: string;
  readonly claims: Readonly<Record<string, unknown>>;
  readonly idToken: string;
}

/** Nothing where no provider is set. @throws Error where one is set by half */
export function oidcSettings(settings: Settings): OidcSettings | undefined {
  const { oidcIssuer, oidcClientId, oidcClientSecret } = settings;
  if (oidcIssuer === undefined) return undefined;
  if (oidcClientId === undefined)
    throw new Error('DIARIUM_OIDC_ISSUER needs DIARIUM_OIDC_CLIENT_ID beside it.');
  return { issuer: new URL(oidcIssuer), clientId: oidcClientId, clientSecret: oidcClientSecret };
}

/** OpenID Connect by code with PKCE, state and nonce. The provider is looked up when it is first needed. */
export class OidcClient {
  private found: Promise<client.Configuration> | undefined;

  constructor(private readonly settings: OidcSettings) {}

  /** Where to send somebody who wants to sign in, and what to hold their return against. */
  async begin(redirectUri: string, acr: readonly string[]): Promise<{ url: URL; pending: PendingSignIn }> {
    const { buildAuthorizationUrl, calculatePKCECodeChallenge, ...random } = await openid();
    const pending = {
      state: random.randomState(),
      nonce: random.randomNonce(),
      verifier: random.randomPKCECodeVerifier(),
      since: Date.now(),
    };
    const url = buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: redirectUri,
      scope: 'openid profile email',
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
      ...(acr.length > 0 ? { acr_values: acr.join(' ') } : {}),
    });
    return { url, pending };
  }

  /**
   * Exchanges the code that somebody came back with.
   * @throws ProblemError `sign-in.provider-refused` for whatever is not as it was begun
   */
  async finish(returned: URL, { state, nonce, verifier }: PendingSignIn): Promise<Vouched> {
    const { authorizationCodeGrant } = await openid();
    const configuration = await this.configuration();
    try {
      const tokens = await authorizationCodeGrant(configuration, returned, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims || tokens.id_token === undefined) throw new Error('The provider gave no id token.');
      return { issuer: claims.iss, subject: claims.sub, claims, idToken: tokens.id_token };
    } catch (cause) {
      throw signInProblem('sign-in.provider-refused', { cause });
    }
  }

  /** Where to send somebody who signs out, so that the provider ends its session too; nothing where it has no such place. */
  async endUrl(idToken: string, back: string): Promise<string | undefined> {
    const { buildEndSessionUrl } = await openid();
    const configuration = await this.configuration();
    if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
    return buildEndSessionUrl(configuration, { id_token_hint: idToken, post_logout_redirect_uri: back }).href;
  }

  /** One look at a time; one that failed is made again at the next request. */
  private configuration(): Promise<client.Configuration> {
    this.found ??= this.discover().catch((cause: unknown) => {
      this.found = undefined;
      throw signInProblem('sign-in.provider-unreachable', { cause });
    });
    return this.found;
  }

  private async discover(): Promise<client.Configuration> {
    const { allowInsecureRequests, discovery } = await openid();
    const { issuer, clientId, clientSecret } = this.settings;
    return discovery(issuer, clientId, clientSecret, undefined, {
      timeout: 10,
      // Only an issuer on this machine may be without TLS: the settings take no other.
      execute: issuer.protocol === 'http:' ? [allowInsecureRequests] : [],
    });
  }
}

const openid = (): Promise<typeof client> => import('openid-client');
