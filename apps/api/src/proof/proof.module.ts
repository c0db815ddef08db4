import { Module } from '@nestjs/common';
import { BundlesController } from './bundles.controller';
import { HeadsController } from './heads.controller';
import { ProofRoom } from './proof-room';
import { ProofsController } from './proofs.controller';

/** The proof log over HTTP: heads, tiles, proofs, keys and bundles. */
@Module({
  controllers: [BundlesController, HeadsController, ProofsController],
  providers: [ProofRoom],
  exports: [ProofRoom],
})
export class ProofModule {}
