import { Module } from '@nestjs/common';
import { ProofModule } from '../proof/proof.module';
import { LogExportController } from './log-export.controller';
import { TrailsController } from './trails.controller';
import { ViewComparisonController } from './view-comparison.controller';

/** What auditors ask: what happened to something, and what the log holds. */
@Module({
  imports: [ProofModule],
  controllers: [LogExportController, TrailsController, ViewComparisonController],
})
export class AuditModule {}
