/** Part of an OpenAPI document. */
type Part = Readonly<Record<string, unknown>>;

const text: Part = { type: 'string' };
const day: Part = { type: ['string', 'null'], format: 'date' };
const instant: Part = { type: 'string', format: 'date-time' };
const orNull = (part: Part): Part => ({ ...part, type: [part.type, 'null'] });
const list = (items: Part): Part => ({ type: 'array', items });

const object = (properties: Readonly<Record<string, Part>>, optional: readonly string[] = []): Part => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
});

const role = object({ role: text, committee: orNull(text), party: orNull(text) });
const me = object({
  user: orNull(text),
  name: orNull(text),
  by: { enum: ['session', 'token', null] },
  roles: list(role),
  deviceOwed: { type: 'boolean' },
  csrfToken: orNull(text),
  endsAt: orNull(instant),
});
const secret: Part = { ...text, format: 'password' };
/** Of a device, or for when it is lost; needed by whoever has a device. */
const code: Part = { ...text, maxLength: 50 };
const proof = object({ password: secret, code }, ['code']);
const flag: Part = { type: 'boolean' };
const times = { signedInAt: instant, lastUsedAt: instant, endsAt: instant };
const session = object({ id: text, ...times, current: flag });
const tokenFields = {
  id: text,
  user: text,
  name: text,
  access: { enum: ['read', 'write'] },
  roles: { ...list(role), type: ['array', 'null'] },
  ...{ createdAt: instant, withFactor: flag },
  expiresAt: instant,
  lastUsedOn: day,
};
const tokens = object({ items: list(object(tokenFields)) });
const tokenWish = object(
  {
    name: { ...text, maxLength: 100 },
    access: { enum: ['read', 'write'] },
    days: { type: 'integer', minimum: 1, maximum: 366, default: 90 },
    roles: list(object({ role: text, committee: text, party: text }, ['committee', 'party'])),
  },
  ['days', 'roles'],
);

const json = (schema: Part): Part => ({ content: { 'application/json': { schema } } });

interface Described {
  readonly id: string;
  readonly summary: string;
  readonly body?: Part;
  /** The status where all is well, and what the answer is then. */
  readonly answer: readonly [status: number, schema?: Part];
  readonly path?: readonly string[];
}

function operation({ id, summary, body, answer: [status, schema], path = [] }: Described): Part {
  return {
    operationId: id,
    summary,
    tags: ['sign-in'],
    ...(path.length > 0
      ? { parameters: path.map((name) => ({ name, in: 'path', required: true, schema: text })) }
      : {}),
    ...(body ? { requestBody: { required: true, ...json(body) } } : {}),
    responses: {
      [status]: { description: 'Done.', ...(schema ? json(schema) : {}) },
      default: {
        description: 'Refused.',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

const get = (described: Described): Part => ({ get: operation(described) });
const post = (described: Described): Part => ({ post: operation(described) });

/** Everything about signing in, by its paths. */
export const signInPaths: Readonly<Record<string, Part>> = {
  '/api/v1/me': get({ id: 'Me', summary: 'Who one is, with one’s roles.', answer: [200, me] }),
  '/api/v1/sign-in': {
    ...get({
      id: 'SignInMethods',
      summary: 'In which ways one can sign in.',
      answer: [200, object({ methods: list({ enum: ['password', 'provider'] }) })],
    }),
    ...post({
      id: 'SignIn',
      summary: 'Begins a session with a name and a password.',
      body: object({ login: { ...text, maxLength: 200 }, password: secret, code }, ['code']),
      answer: [200, me],
    }),
  },
  '/api/v1/sign-in/link': post({
    id: 'SetPasswordByLink',
    summary: 'Sets a password with the secret of a one-time link; signs nobody in.',
    body: object({ secret: text, password: { ...text, format: 'password' } }),
    answer: [204],
  }),
  '/api/v1/sign-in/provider': get({
    id: 'SignInWithProvider',
    summary: 'Sends the browser to the identity provider.',
    answer: [303],
  }),
  '/api/v1/sign-in/provider/return': get({
    id: 'ReturnFromProvider',
    summary: 'Where the identity provider sends the browser back to.',
    answer: [303],
  }),
  '/api/v1/sign-out': post({
    id: 'SignOut',
    summary: 'Ends the session; `continueAt` is where the identity provider’s own session ends.',
    answer: [200, object({ continueAt: orNull(text) })],
  }),
  '/api/v1/sign-out/everywhere': post({
    id: 'SignOutEverywhere',
    summary: 'Ends all sessions of the user.',
    answer: [204],
  }),
  '/api/v1/me/password': post({
    id: 'ChangePassword',
    summary: 'Changes one’s password; all other sessions end.',
    body: object({ current: secret, code, next: secret }, ['code']),
    answer: [200, me],
  }),
  '/api/v1/me/second-factor': post({
    id: 'BeginSecondFactor',
    summary:
      'A secret for a device that shows codes; it stands in this answer alone, and counts when confirmed.',
    body: proof,
    answer: [201, object({ secret: text, uri: text })],
  }),
  '/api/v1/me/second-factor/confirmation': post({
    id: 'ConfirmSecondFactor',
    summary: 'The device counts from now on; recovery codes stand in this answer alone. Other sessions end.',
    body: object({ code }),
    answer: [200, object({ recoveryCodes: list(text) })],
  }),
  '/api/v1/me/second-factor/removal': post({
    id: 'RemoveSecondFactor',
    summary: 'Signing in asks for no code any more.',
    body: proof,
    answer: [204],
  }),
  '/api/v1/me/sessions': get({
    id: 'ListMySessions',
    summary: 'Where one is signed in.',
    answer: [200, object({ items: list(session) })],
  }),
  '/api/v1/me/sessions/{session}/ending': post({
    id: 'EndMySession',
    summary: 'Ends one of one’s sessions.',
    path: ['session'],
    answer: [204],
  }),
  '/api/v1/users/{user}/second-factor/removal': post({
    id: 'RemoveSecondFactorOfUser',
    summary:
      'For an administrator, when a device is lost: the user signs in without a code, and their sessions end.',
    path: ['user'],
    answer: [204],
  }),
  '/api/v1/me/tokens': {
    ...get({ id: 'ListMyTokens', summary: 'One’s tokens for programs.', answer: [200, tokens] }),
    ...post({
      id: 'MakeToken',
      summary: 'A new token for a program; its secret stands in this answer alone.',
      body: tokenWish,
      answer: [201, object({ ...tokenFields, secret: text })],
    }),
  },
  '/api/v1/me/tokens/{token}/revocation': post({
    id: 'RevokeMyToken',
    summary: 'Ends one of one’s tokens.',
    path: ['token'],
    answer: [204],
  }),
  '/api/v1/users/{user}/sign-in-link': post({
    id: 'MakeSignInLink',
    summary: 'For an administrator: a secret with which the user sets a password, shown once.',
    path: ['user'],
    answer: [201, object({ user: text, login: text, secret: text, expiresAt: instant })],
  }),
  '/api/v1/users/{user}/sign-out': post({
    id: 'SignOutUser',
    summary: 'For an administrator: ends all sessions of the user.',
    path: ['user'],
    answer: [204],
  }),
  '/api/v1/users/{user}/tokens': get({
    id: 'ListTokensOfUser',
    summary: 'For an administrator: the tokens of the user.',
    path: ['user'],
    answer: [200, tokens],
  }),
  '/api/v1/users/{user}/tokens/{token}/revocation': post({
    id: 'RevokeTokenOfUser',
    summary: 'For an administrator: ends a token of the user.',
    path: ['user', 'token'],
    answer: [204],
  }),
};
