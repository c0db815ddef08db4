import {
  type DynamicModule,
  Inject,
  type MiddlewareConsumer,
  Module,
  type NestModule,
  type OnModuleDestroy,
} from '@nestjs/common';
import { OidcController } from './oidc/oidc.controller';
import { SignInController } from './sign-in.controller';
import { SecondFactorController } from './second-factor.controller';
import { SessionsController } from './sessions.controller';
import { SIGN_IN, type SignInServices } from './sign-in-services';
import { signInRate } from './sign-in-rate';
import { TokensController } from './tokens.controller';
import { UserSignInController } from './user-sign-in.controller';

/** Who somebody is: sessions, passwords, an identity provider, tokens. */
@Module({})
export class SignInModule implements NestModule, OnModuleDestroy {
  constructor(@Inject(SIGN_IN) private readonly services: SignInServices) {}

  static over(services: SignInServices): DynamicModule {
    return {
      module: SignInModule,
      controllers: [
        ...[SignInController, UserSignInController, TokensController, OidcController],
        ...[SecondFactorController, SessionsController],
      ],
      providers: [{ provide: SIGN_IN, useValue: services }],
    };
  }

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(signInRate()).forRoutes(SignInController, SecondFactorController, OidcController);
  }

  onModuleDestroy(): void {
    this.services.sessions.close();
  }
}
