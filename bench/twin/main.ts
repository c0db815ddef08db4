import { Module, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import { DataSource } from 'typeorm';
import { CasesController } from './cases.controller';
import { ChangesService } from './changes.service';
import { openTwinDatabase } from './open-twin-database';
import { ViewsService } from './views.service';

/* The twin: the same five operations as Diarium's, as a plain application that changes rows and notes who did. */

async function serve(url: string, connections: number): Promise<void> {
  const database = await openTwinDatabase(url, connections);

  @Module({
    controllers: [CasesController],
    providers: [{ provide: DataSource, useValue: database }, ChangesService, ViewsService],
  })
  class TwinModule {}

  const application = await NestFactory.create<NestExpressApplication>(TwinModule, {
    logger: ['warn', 'error'],
  });
  application.use(helmet());
  application.useGlobalPipes(
    new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }),
  );
  await application.listen(0, '127.0.0.1');
  process.stderr.write(`Serving ${await application.getUrl()}/api/v1\n`);
}

const [url = '', connections = '10'] = process.argv.slice(2);
void serve(url, Number(connections));
