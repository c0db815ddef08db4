import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditEntity, CaseEntity, DocumentEntity, type TokenEntity } from './entities';
import { type DocumentRequest, type RegisterRequest } from './requests';
import { refuseUnlessRegistrar } from './token.guard';

/** What changes cases: each change and its audit row in one transaction. */
@Injectable()
export class ChangesService {
  constructor(private readonly database: DataSource) {}

  async register({ date, ...given }: RegisterRequest, user: TokenEntity) {
    refuseUnlessRegistrar(user, given.committee);
    return this.database.transaction(async (tables) => {
      const serial = await nextNumber(tables, given.committee, given.year);
      const made = await tables.save(
        tables.create(CaseEntity, {
          ...given,
          serial,
          key: `${given.committee}-${given.year}-${serial}`,
          receivedOn: date.on,
          registeredAt: new Date(),
          status: 'Öppet',
          secret: false,
          parties: given.parties.map(({ id, ...party }) => ({ person: id, ...party })),
        }),
      );
      const { parties, ...after } = made;
      const audited = {
        ...after,
        parties: parties.map(({ person, name, role }) => ({ person, name, role })),
      };
      await audit(tables, user, { caseId: made.id, action: 'registered', before: null, after: audited });
      return { id: made.id, key: made.key };
    });
  }

  async addDocument(key: string, given: DocumentRequest, user: TokenEntity) {
    return this.database.transaction(async (tables) => {
      const found = await lockedCase(tables, key, user);
      const number = 1 + (await tables.countBy(DocumentEntity, { caseId: found.id }));
      const made = await tables.save(
        tables.create(DocumentEntity, { ...given, number, caseId: found.id, registeredAt: new Date() }),
      );
      await audit(tables, user, {
        caseId: found.id,
        action: 'document registered',
        before: null,
        after: made,
      });
      return { id: made.id, number };
    });
  }

  async close(key: string, user: TokenEntity) {
    return this.database.transaction(async (tables) => {
      const found = await lockedCase(tables, key, user);
      await tables.update(CaseEntity, found.id, { status: 'Stängt' });
      await audit(tables, user, {
        caseId: found.id,
        action: 'closed',
        before: { status: found.status },
        after: { status: 'Stängt' },
      });
      return { id: found.id, status: 'Stängt' };
    });
  }
}

/** Without gaps: the row stays locked until the case is stored. */
async function nextNumber(tables: EntityManager, committee: string, year: number): Promise<number> {
  const rows = await tables.query<{ last: number }[]>(
    `INSERT INTO twin_series AS s (committee, year, last) VALUES ($1, $2, 1)
     ON CONFLICT (committee, year) DO UPDATE SET last = s.last + 1 RETURNING last`,
    [committee, year],
  );
  return rows[0]?.last ?? 1;
}

/** An open case, locked for the change. */
async function lockedCase(tables: EntityManager, key: string, user: TokenEntity): Promise<CaseEntity> {
  const found = await tables.findOne(CaseEntity, { where: { key }, lock: { mode: 'pessimistic_write' } });
  if (!found) throw new NotFoundException();
  refuseUnlessRegistrar(user, found.committee);
  if (found.status !== 'Öppet') throw new ConflictException('The case is closed.');
  return found;
}

async function audit(
  tables: EntityManager,
  { name }: TokenEntity,
  change: Pick<AuditEntity, 'caseId' | 'action' | 'before' | 'after'>,
): Promise<void> {
  await tables.insert(AuditEntity, { at: new Date(), actor: name, role: 'registrar', ...change });
}
