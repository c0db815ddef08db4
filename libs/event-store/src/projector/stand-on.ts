import { type PreparingSession } from '@diarium/database';
import { type Client } from 'pg';
import { type QueryRunner } from 'typeorm';

/** A setting of the database session, and its value. */
export type SessionSetting = readonly [name: string, value: string];

type Session = Client & PreparingSession;

/** The settings that a connection has beside those it came with; what is not known is none of them. */
const standing = new WeakMap<Session, readonly SessionSetting[] | undefined>();

const AS_IT_CAME: readonly SessionSetting[] = [];

/**
 * Gives a connection exactly these settings beside those it came with. Whoever reads next on it brings it onto their
 * own ground first: one statement, and none where it stands there already. What is asked meanwhile is sent behind it.
 * @returns when the connection is there; what was read is worth nothing where that fails
 */
export async function standOn(
  runner: QueryRunner,
  settings: readonly SessionSetting[],
): Promise<{ readonly reached: Promise<void> }> {
  const session = (await runner.connect()) as Session;
  const before = standing.has(session) ? standing.get(session) : AS_IT_CAME;
  if (JSON.stringify(before) === JSON.stringify(settings)) return { reached: Promise.resolve() };
  standing.set(session, undefined);
  session.schema = settings.find(([name]) => name === 'search_path')?.[1] ?? '';
  const reached = move(session, before, settings).then(() => {
    standing.set(session, settings);
  });
  // Heard by whoever waits for it, also where the question fails first.
  reached.catch(() => undefined);
  return { reached };
}

/** All is sent at once. One reader after another has other values of the same settings: nothing is taken back then. */
async function move(
  session: Session,
  before: readonly SessionSetting[] | undefined,
  settings: readonly SessionSetting[],
): Promise<void> {
  const names = settings.map(([name]) => name);
  const isOfSameNames = JSON.stringify(before?.map(([name]) => name)) === JSON.stringify(names);
  const sent: Promise<unknown>[] = isOfSameNames ? [] : [session.query('RESET ALL')];
  if (names.length > 0)
    sent.push(session.query({ ...SET_ALL, values: [names, settings.map(([, value]) => value)] }));
  await Promise.all(sent);
}

const SET_ALL = {
  name: 'stand on',
  text: 'SELECT set_config(s.name, s.value, false) FROM unnest($1::text[], $2::text[]) AS s(name, value)',
};
