import { DataSource } from 'typeorm';
import { twinEntities } from './entities';

export const openTwinDatabase = (url: string, connections: number): Promise<DataSource> =>
  new DataSource({
    type: 'postgres',
    entities: twinEntities,
    installExtensions: false,
    extra: { connectionString: url, max: connections },
  }).initialize();
