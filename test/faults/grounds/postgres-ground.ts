import { EmbeddedServer } from './embedded-server';
import { type Ground } from './ground';

/** A register whose log and read models are in one embedded server. */
export async function postgresGround(): Promise<Ground> {
  const server = await EmbeddedServer.start();
  const { dataDir, database } = server;
  return {
    name: 'PostgreSQL',
    positionsAreDense: true,
    faults: [
      'application killed',
      'database server killed',
      'database session killed',
      'database keeper killed',
      'application and database killed',
      'connections cut',
      'connections stalled',
      'answers lost',
    ],
    database,
    where: (isProxied) => ({ dataDir, databaseUrl: isProxied ? server.proxiedUrl : undefined }),
    inflict: (fault, random) => server.inflict(fault, random),
    heal: () => server.heal(),
    end: () => server.end(),
  };
}
