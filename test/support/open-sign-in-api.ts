import { type AddressInfo } from 'node:net';
import { PasswordHasher } from '@diarium/access';
import { readSettings, type Settings } from '@diarium/config';
import { GrantRole, InviteUser } from '@diarium/register';
import { createApi } from '../../apps/api/src/create-api';
import { SIGN_IN, type SignInServices } from '../../apps/api/src/sign-in/sign-in-services';
import { Browser } from './browser';
import { establishGnu, openTestRegister, send, type TestRegister } from './open-test-register';

export interface SignInApi extends TestRegister {
  readonly url: string;
  readonly services: SignInServices;
  readonly browser: () => Browser;
  /** A user with a password and roles in GNU. */
  readonly invite: (
    user: string,
    given: { password?: string; roles?: readonly Partial<GrantRole>[] },
  ) => Promise<void>;
  readonly settled: () => Promise<void>;
}

/** Cheap enough for a test; what a password costs in earnest stands in the hasher's own spec. */
export const cheapHasher = new PasswordHasher({ memoryCost: 64, timeCost: 1, parallelism: 1 });

/** The interface with its own sign-in, over an empty register with the committee GNU. */
export async function openSignInApi(settings: Partial<Settings> = {}, onPort = 0): Promise<SignInApi> {
  const test = await openTestRegister();
  await establishGnu(test.register);
  const api = await createApi({
    register: test.register,
    settings: { ...readSettings({}), logLevel: 'error', ...settings },
    signIn: { hasher: cheapHasher },
  });
  await api.listen(onPort, '127.0.0.1');
  const { port } = (api.getHttpServer() as { address(): AddressInfo }).address();
  const url = `http://127.0.0.1:${port}/api/v1`;
  const services = api.get<SignInServices>(SIGN_IN, { strict: false });
  const settled = async () => test.register.projector.waitFor(await test.register.store.head());
  return {
    ...test,
    url,
    services,
    settled,
    browser: () => new Browser(url),
    invite: async (user, { password, roles = [] }) => {
      await send(test.register, InviteUser, { user, name: `Namn ${user}`, login: user });
      for (const role of roles) await send(test.register, GrantRole, { user, ...role });
      await settled();
      const account = await services.directory.byId(user);
      if (account && password !== undefined) await services.credentials.setPassword(account, password);
    },
    drop: async () => {
      await api.close();
      await test.drop();
    },
  };
}
