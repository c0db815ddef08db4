import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { HealthController } from './health/health.controller';
import { type ApiGround, GROUND } from './http/ground';
import { controllerOf } from './http/route-controllers';
import { routeTables } from './routes';

/** Parts of the interface that are no commands or queries: each a module of its own. */
const parts: readonly Type[] = [];

/** Everything under `/api/v1`. */
@Module({})
export class ApiModule {
  static over(ground: ApiGround): DynamicModule {
    return {
      module: ApiModule,
      global: true,
      imports: [...parts],
      controllers: [HealthController, ...routeTables.map(controllerOf)],
      providers: [{ provide: GROUND, useValue: ground }],
      exports: [GROUND],
    };
  }
}
