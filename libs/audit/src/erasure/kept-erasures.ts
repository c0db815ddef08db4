import { ErasureRow, type Register } from '@diarium/register';
import { LessThan } from 'typeorm';
import { erasuresShown } from './open-erasures';

/** An erasure, and not whose: that is told by the request alone. */
export interface KeptErasure extends Pick<
  ErasureRow,
  'decision' | 'requestedOn' | 'completedOn' | 'position'
> {
  readonly erasure: string;
  readonly state: 'requested' | 'completed';
}

/** The latest first. @param page.before goes on before the position of one */
export async function keptErasures(
  register: Register,
  { before, limit }: { readonly before?: number | undefined; readonly limit: number },
): Promise<readonly KeptErasure[]> {
  await erasuresShown(register);
  const where = before === undefined ? {} : { position: LessThan(before) };
  const rows = await register.inside.tables.read({}, (tables) =>
    tables.getRepository(ErasureRow).find({ where, order: { position: 'DESC' }, take: limit }),
  );
  return rows.map(told);
}

export async function keptErasure(register: Register, erasure: string): Promise<KeptErasure | undefined> {
  await erasuresShown(register);
  const row = await register.inside.tables.read({}, (tables) =>
    tables.getRepository(ErasureRow).findOneBy({ key: erasure }),
  );
  return row ? told(row) : undefined;
}

const told = ({ key, decision, requestedOn, completedOn, position }: ErasureRow): KeptErasure => ({
  erasure: key,
  state: completedOn === null ? 'requested' : 'completed',
  decision,
  requestedOn,
  completedOn,
  position: Number(position),
});
