import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { HealthController } from './health/health.controller';
import { type ApiGround, GROUND } from './http/ground';
import { controllerOf } from './http/route-controllers';
import { routeTables } from './routes';
import { SignInModule } from './sign-in/sign-in.module';
import { type SignInServices } from './sign-in/sign-in-services';

/** Parts of the interface that are no commands or queries: each a module of its own. */
const parts: readonly Type[] = [];

/** Everything under `/api/v1`. */
@Module({})
export class ApiModule {
  static over(ground: ApiGround, signIn: SignInServices): DynamicModule {
    return {
      module: ApiModule,
      global: true,
      imports: [...parts, SignInModule.over(signIn)],
      controllers: [HealthController, ...routeTables.map(controllerOf)],
      providers: [{ provide: GROUND, useValue: ground }],
      exports: [GROUND],
    };
  }
}
