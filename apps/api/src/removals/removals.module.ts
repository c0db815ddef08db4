import { Module } from '@nestjs/common';
import { ErasuresController } from './erasures.controller';
import { RemovalsController } from './removals.controller';

/** Disposals and erasures are carried out, and how far they are. */
@Module({ controllers: [ErasuresController, RemovalsController] })
export class RemovalsModule {}
