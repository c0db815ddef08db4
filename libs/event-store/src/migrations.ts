import { CreateLog1767225600001 } from './log/postgres/create-log';

/** The durable tables of this library. */
export const eventStoreMigrations = [CreateLog1767225600001];
