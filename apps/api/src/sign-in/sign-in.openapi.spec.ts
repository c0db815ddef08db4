import { type Type } from '@nestjs/common';
import { OidcController } from './oidc/oidc.controller';
import { SignInController } from './sign-in.controller';
import { SecondFactorController } from './second-factor.controller';
import { SessionsController } from './sessions.controller';
import { signInPaths } from './sign-in.openapi';
import { TokensController } from './tokens.controller';
import { UserSignInController } from './user-sign-in.controller';

const GET = 0;

/** `post /api/v1/sign-in` for each route of a controller, as its decorators have it. */
function routesOf(controller: Type): string[] {
  const base = Reflect.getMetadata('path', controller) as string;
  const prototype = controller.prototype as Record<string, object>;
  const names = Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor');
  return names.flatMap((name) => {
    const path = Reflect.getMetadata('path', prototype[name] as object) as string | undefined;
    if (path === undefined) return [];
    const method = Reflect.getMetadata('method', prototype[name] as object) === GET ? 'get' : 'post';
    const whole = ['/api/v1', base, path].filter((part) => part !== '' && part !== '/').join('/');
    return [`${method} ${whole.replaceAll(/:(\w+)/g, '{$1}')}`];
  });
}

describe('the description of signing in', () => {
  it('has every route, and none that is not there', () => {
    const described = Object.entries(signInPaths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    );
    const there = [
      ...[SignInController, UserSignInController, TokensController, OidcController],
      ...[SecondFactorController, SessionsController],
    ].flatMap(routesOf);
    expect(described.sort()).toEqual(there.sort());
  });
});
