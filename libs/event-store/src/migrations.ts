import { CreateLog1767225600001 } from './log/postgres/create-log';
import { CreateReadModels1767225600002 } from './projector/create-read-models';

/** The durable tables of this library. */
export const eventStoreMigrations = [CreateLog1767225600001, CreateReadModels1767225600002];
