import { type Client, escapeLiteral } from 'pg';
import { type QueryRunner } from 'typeorm';

/** A setting of the database session, and its value. */
export type SessionSetting = readonly [name: string, value: string];

/** The settings that a connection has beside those it came with; what is not known is none of them. */
const standing = new WeakMap<Client, string>();

const AS_IT_CAME = '[]';
const NOT_KNOWN = '';

/**
 * Gives a connection exactly these settings beside those it came with. Whoever reads next on it brings it onto their
 * own ground first: one question to the server, and none where it stands there already.
 */
export async function standOn(runner: QueryRunner, settings: readonly SessionSetting[]): Promise<void> {
  const client = (await runner.connect()) as Client;
  const wanted = JSON.stringify(settings);
  if ((standing.get(client) ?? AS_IT_CAME) === wanted) return;
  standing.set(client, NOT_KNOWN);
  const calls = settings.map(
    ([name, value]) => `set_config(${escapeLiteral(name)}, ${escapeLiteral(value)}, false)`,
  );
  await client.query(['RESET ALL', ...(calls.length > 0 ? [`SELECT ${calls.join(', ')}`] : [])].join('; '));
  standing.set(client, wanted);
}
