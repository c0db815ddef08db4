import { type Database } from '@diarium/database';
import { Client } from 'pg';
import { LiveTables } from './live-tables';

describe('tables that are being opened while the database is away', () => {
  it('once could not be closed, and the interface that ended then ended as one that had failed', async () => {
    const poolOptions = { host: '127.0.0.1', port: 1, user: 'nobody', database: 'none', options: '', Client };
    const tables = new LiveTables({ poolOptions } as unknown as Database, []);
    const asked = tables.read({}, async () => undefined);
    const closed = tables.close();
    await expect(asked).rejects.toThrow('ECONNREFUSED');
    await expect(closed).resolves.toBeUndefined();
  });
});
