/** What came back, with its JSON where it has one. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
  readonly text: string;
}

/** A client that keeps cookies for one server, and sends the CSRF token that it was last given. */
export class Browser {
  readonly cookies = new Map<string, string>();
  csrf: string | undefined;

  constructor(readonly url: string) {}

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
    return this.request(path, { headers });
  }

  post(path: string, body: unknown = {}, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
    const token: Record<string, string> = this.csrf === undefined ? {} : { 'X-CSRF-Token': this.csrf };
    return this.request(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', ...token, ...headers },
    });
  }

  async signIn(login: string, password: string): Promise<Reply> {
    return this.post('/sign-in', { login, password });
  }

  private async request(path: string, init: RequestInit): Promise<Reply> {
    const response = await fetch(path.startsWith('http') ? path : `${this.url}${path}`, {
      redirect: 'manual',
      ...init,
      headers: { ...(this.cookie ? { Cookie: this.cookie } : {}), ...(init.headers as object) },
    });
    for (const set of response.headers.getSetCookie()) this.keep(set);
    const text = await response.text();
    const body = jsonOf(text);
    if (typeof body.csrfToken === 'string') this.csrf = body.csrfToken;
    return { status: response.status, headers: response.headers, body, text };
  }

  private keep(set: string): void {
    const [pair = '', ...attributes] = set.split(';');
    const at = pair.indexOf('=');
    const isGone = attributes.some((it) => /expires=Thu, 01 Jan 1970/i.test(it));
    if (isGone) this.cookies.delete(pair.slice(0, at));
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

function jsonOf(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
