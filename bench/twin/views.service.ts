import { Injectable, NotFoundException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditEntity, CaseEntity, type TokenEntity } from './entities';
import { type ListRequest } from './requests';
import { seenBy } from './token.guard';

const FILTERS = ['committee', 'year', 'status', 'handler', 'caseType'] as const;

/** What is read of cases: of a secret one, those outside its committee see number, date and public title. */
@Injectable()
export class ViewsService {
  constructor(private readonly database: DataSource) {}

  async list({ cursor, limit, ...filters }: ListRequest, user: TokenEntity) {
    const select = this.database
      .getRepository(CaseEntity)
      .createQueryBuilder('c')
      .where('c.committee IN (:...seen)', { seen: seenBy(user) });
    for (const field of FILTERS)
      if (filters[field] !== undefined)
        select.andWhere(`c.${field} = :${field}`, { [field]: filters[field] });
    if (cursor !== undefined) select.andWhere('c.id < :cursor', { cursor });
    const rows = await select
      .orderBy('c.id', 'DESC')
      .take(limit + 1)
      .getMany();
    const items = rows.slice(0, limit);
    return {
      items: items.map((row) => masked(row, user)),
      next: rows.length > limit ? (items.at(-1)?.id ?? null) : null,
    };
  }

  async file(key: string, user: TokenEntity) {
    const found = await this.database
      .getRepository(CaseEntity)
      .findOne({ where: { key }, relations: { parties: true, documents: true } });
    if (!found || !seenBy(user).includes(found.committee)) throw new NotFoundException();
    if (isHidden(found, user)) return masked(found, user);
    const history = await this.database
      .getRepository(AuditEntity)
      .find({ where: { caseId: found.id }, order: { id: 'ASC' }, take: 50 });
    return { ...found, history };
  }
}

const isHidden = ({ secret, committee }: CaseEntity, { registrarIn }: TokenEntity): boolean =>
  secret && !registrarIn.includes(committee);

function masked(row: CaseEntity, user: TokenEntity): Partial<CaseEntity> {
  if (!isHidden(row, user)) return row;
  const { id, key, committee, year, serial, publicTitle, receivedOn, secret } = row;
  return { id, key, committee, year, serial, publicTitle, receivedOn, secret };
}
