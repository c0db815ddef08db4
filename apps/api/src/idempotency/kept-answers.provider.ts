import { KeptAnswers } from '@diarium/access';
import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { type ApiGround, GROUND } from '../http/ground';

const AN_HOUR = 3_600_000;

/** The answers by idempotency key; those that are too old are forgotten every hour. */
@Injectable()
export class CleanedAnswers extends KeptAnswers implements OnModuleDestroy {
  private readonly timer: NodeJS.Timeout;
  private readonly logger = new Logger('idempotency');

  constructor(@Inject(GROUND) { register }: ApiGround) {
    super(register.database.pool);
    this.timer = setInterval(() => {
      this.clean().catch((error: unknown) => {
        this.logger.warn(String(error));
      });
    }, AN_HOUR).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }
}
