import { ListUsers } from '@diarium/register';
import { demoAccounts } from './demo-accounts';
import { type SignInServices } from './sign-in-services';

/** The example register, with one demo account that an earlier start made. */
function servicesWith(user: { readonly key: string; readonly disabled: boolean }) {
  const given: string[] = [];
  const items = (query: object) => (query instanceof ListUsers ? [user] : [{ committee: 'GNU' }]);
  const services = {
    settings: { production: false },
    register: {
      queries: { execute: async (query: object) => ({ items: items(query), parties: [] }) },
      commands: {
        submit: async (command: { readonly user: string }) => {
          given.push(command.user);
          return { position: 1 };
        },
      },
      projector: { waitFor: async () => undefined },
    },
    directory: { byId: async (key: string) => ({ key }) },
    credentials: { setPassword: async () => undefined },
  } as unknown as SignInServices;
  return { given, services };
}

describe('demo accounts', () => {
  it('once ended the start when one of them had been disabled', async () => {
    const { given, services } = servicesWith({ key: 'demo-chair', disabled: true });
    const logins = (await demoAccounts(services, { wanted: true })).map(({ login }) => login);
    expect(logins).toContain('demo-registrar');
    expect([logins, given].flat()).not.toContain('demo-chair');
  });

  it('of an earlier start are given a new password', async () => {
    const { services } = servicesWith({ key: 'demo-chair', disabled: false });
    const [before, after] = [
      await demoAccounts(services, { wanted: true }),
      await demoAccounts(services, { wanted: true }),
    ];
    const of = (accounts: typeof before) => accounts.find(({ login }) => login === 'demo-chair')?.password;
    expect(of(before)).toHaveLength(20);
    expect(of(after)).not.toBe(of(before));
  });
});
