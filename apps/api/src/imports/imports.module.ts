import { Module } from '@nestjs/common';
import { ImportsController } from './imports.controller';

/** Dossiers and lists of cases are taken in. */
@Module({ controllers: [ImportsController] })
export class ImportsModule {}
