import { erasedMark } from '@diarium/access';
import { ErasureRow, type Register, type RequestErasure } from '@diarium/register';
import { In, IsNull } from 'typeorm';

/** What was requested and is not complete, the oldest first, as far as its view has come. */
export const openErasures = ({ inside }: Register): Promise<readonly ErasureRow[]> =>
  inside.tables.read({}, (tables) =>
    tables.getRepository(ErasureRow).find({ where: { completedOn: IsNull() }, order: { position: 'ASC' } }),
  );

export type Wish = Pick<RequestErasure, 'subject' | 'decision'>;

/**
 * The one of a person, by a decision of the same committee: of others one learns nothing. Its view names the person, or
 * bears the mark of the key that was closed.
 */
export async function openErasureOf(
  { inside, keys }: Register,
  { subject, decision }: Wish,
): Promise<ErasureRow | undefined> {
  const marks = ((await keys?.closedKeysOf(subject)) ?? []).map(erasedMark);
  const rows = await inside.tables.read({}, (tables) =>
    tables.getRepository(ErasureRow).findBy({ completedOn: IsNull(), subject: In([subject, ...marks]) }),
  );
  return rows.find((row) => committeeOf(row.decision) === committeeOf(decision));
}

/** As `openErasureOf`, once its view holds everything. @throws LogError */
export async function erasureUnderWay(register: Register, wish: Wish): Promise<ErasureRow | undefined> {
  await erasuresShown(register);
  return openErasureOf(register, wish);
}

/** `GNU-2022-34` → `GNU` */
const committeeOf = (decision: string): string | undefined => decision.split('-')[0];

/** Waits until that view holds everything. @throws LogError */
export const erasuresShown = async ({ projector, store }: Register): Promise<void> =>
  projector.waitFor(await store.head(), { models: ['erasures'] });
