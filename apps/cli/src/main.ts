import 'reflect-metadata';
import { CommandBus } from '@nestjs/cqrs';
import { v7 } from 'uuid';
import { Temporal } from 'temporal-polyfill';
process.stdout.write(`${CommandBus.name} ${v7()} ${Temporal.Now.plainDateISO().toString()}\n`);
