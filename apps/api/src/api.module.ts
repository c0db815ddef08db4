import { AsOf } from '@diarium/audit';
import { type FileDoor } from '@diarium/file-store';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { AuditModule } from './audit/audit.module';
import { FilesModule } from './files/files.module';
import { withHeldFiles } from './files/held-files';
import { HealthController } from './health/health.controller';
import { type ApiGround, FILES, GROUND } from './http/ground';
import { controllerOf } from './http/route-controllers';
import { ImportsModule } from './imports/imports.module';
import { CleanedAnswers } from './idempotency/kept-answers.provider';
import { DescriptionController } from './openapi/description.controller';
import { Metrics } from './metrics/metrics';
import { MetricsController } from './metrics/metrics.controller';
import { NoticesController } from './notices/notices.controller';
import { ProofModule } from './proof/proof.module';
import { RemovalsModule } from './removals/removals.module';
import { routeTables } from './routes';
import { Farewell } from './server/stop-serving';
import { SignInModule } from './sign-in/sign-in.module';
import { type SignInServices } from './sign-in/sign-in-services';

/** Parts of the interface that are no commands or queries: each a module of its own. */
const parts: readonly Type[] = [FilesModule, ProofModule, AuditModule, RemovalsModule, ImportsModule];

/** Everything under `/api/v1`. */
@Module({})
export class ApiModule {
  static over(ground: ApiGround, files: FileDoor, signIn: SignInServices): DynamicModule {
    const register = withHeldFiles(ground.register, files.store);
    return {
      module: ApiModule,
      global: true,
      imports: [...parts, SignInModule.over(signIn)],
      controllers: [
        HealthController,
        MetricsController,
        DescriptionController,
        NoticesController,
        ...routeTables.map(controllerOf),
      ],
      providers: [
        { provide: GROUND, useValue: { ...ground, register } },
        { provide: FILES, useValue: files },
        { provide: AsOf, useValue: new AsOf(register) },
        CleanedAnswers,
        Farewell,
        Metrics,
      ],
      exports: [GROUND, FILES, AsOf, CleanedAnswers],
    };
  }
}
