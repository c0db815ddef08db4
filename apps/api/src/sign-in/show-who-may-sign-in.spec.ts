import { showWhoMaySignIn } from './show-who-may-sign-in';
import { type SignInServices } from './sign-in-services';

const administrator = { key: 'ada', login: 'ada', disabled: false };
const never = new Promise(() => undefined);
const away = new Error('Connection terminated unexpectedly');

/** Services over a database that is away for so many questions. */
function servicesAfter(failures: number) {
  const ask = jest.fn(async () => ({ items: [administrator] }));
  for (let n = 0; n < failures; n += 1) ask.mockRejectedValueOnce(away);
  const services = {
    register: { queries: { execute: ask } },
    credentials: {
      hasPassword: async () => false,
      newLink: async () => ({ secret: 's', expiresAt: 'then' }),
    },
  } as unknown as SignInServices;
  return { ask, services };
}

describe('how one can sign in, said by an interface that serves already', () => {
  it('once ended the interface where the database went away meanwhile', async () => {
    const said: string[] = [];
    const { services } = servicesAfter(2);
    await showWhoMaySignIn(services, { stopped: never, demo: false, say: (text) => said.push(text) });
    expect(said.join()).toContain('this sets the password of "ada"');
  });

  it('is not waited for by an interface that is asked to stop', async () => {
    const { ask, services } = servicesAfter(1000);
    let stop: (signal: string) => void = () => undefined;
    const stopped = new Promise<string>((resolve) => (stop = resolve));
    const showing = showWhoMaySignIn(services, { stopped, demo: false });
    stop('SIGTERM');
    await expect(showing).resolves.toBeUndefined();
    expect(ask.mock.calls.length).toBeLessThan(10);
  });

  it('fails at what does not pass by itself', async () => {
    const { ask, services } = servicesAfter(0);
    ask.mockRejectedValueOnce(new TypeError('no such thing'));
    await expect(showWhoMaySignIn(services, { stopped: never, demo: false })).rejects.toThrow(TypeError);
  });
});
