import { ErasureRow, type Register } from '@diarium/register';
import { IsNull } from 'typeorm';

/** What was requested and is not complete, the oldest first, as far as its view has come. */
export const openErasures = ({ inside }: Register): Promise<readonly ErasureRow[]> =>
  inside.tables.read({}, (tables) =>
    tables.getRepository(ErasureRow).find({ where: { completedOn: IsNull() }, order: { position: 'ASC' } }),
  );

/** Waits until that view holds everything. @throws LogError */
export const erasuresShown = async ({ projector, store }: Register): Promise<void> =>
  projector.waitFor(await store.head(), { models: ['erasures'] });
