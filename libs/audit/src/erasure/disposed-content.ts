import { commandContext } from '@diarium/event-store';
import { DisposalRow, DraftRow, RecordContentRemoved, type Register } from '@diarium/register';
import { type EntityManager, IsNull, Not } from 'typeorm';
import { type RemovalGround } from './removal-ground';

/** Disposed documents whose content is still there, in the order of their registration. */
export async function disposedContent(ground: RemovalGround): Promise<readonly DisposalRow[]> {
  const { register } = ground;
  await register.projector.waitFor(await register.store.head(), { models: ['disposals', 'drafts'] });
  return read(ground, (tables) =>
    tables.getRepository(DisposalRow).find({
      where: { disposedOn: Not(IsNull()), removedOn: IsNull() },
      order: { position: 'ASC' },
    }),
  );
}

/** Closes the keys of its title and file names, and removes its bytes unless another document has the same. */
export async function removeContent(
  ground: RemovalGround,
  { number, checksums }: DisposalRow,
): Promise<void> {
  await ground.register.keys?.close(number);
  for (const checksum of checksums) {
    if (await isHeld(ground.register, checksum)) continue;
    await ground.store.remove(checksum);
    await ground.register.keys?.close(checksum);
  }
}

export async function recordRemoved(ground: RemovalGround, row: DisposalRow): Promise<void> {
  const { register, actor, role } = ground;
  const fields = { case: row.case, document: row.document, files: row.checksums.length };
  const command = Object.assign(new RecordContentRemoved(), fields);
  await register.commands.submit(command, commandContext({ actor, role }));
}

/** Whether a document that is kept, or a draft, names the bytes. */
export function isHeld(register: Register, checksum: string): Promise<boolean> {
  return register.inside.tables.read({}, async (tables) => {
    const holding = { checksums: JSON.stringify([checksum]), files: JSON.stringify([{ checksum }]) };
    const documents = tables.getRepository(DisposalRow).createQueryBuilder('d');
    const drafts = tables.getRepository(DraftRow).createQueryBuilder('d');
    return (
      (await documents
        .where('d."disposedOn" IS NULL AND d.checksums @> :checksums::jsonb', holding)
        .getExists()) || (await drafts.where('d.files @> :files::jsonb', holding).getExists())
    );
  });
}

const read = <Answer>(
  { register }: RemovalGround,
  work: (tables: EntityManager) => Promise<Answer>,
): Promise<Answer> => register.inside.tables.read({}, work);
