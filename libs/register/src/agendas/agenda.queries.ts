import { query } from '@diarium/event-store';
import { Query } from '@nestjs/cqrs';
import { IsInt, IsOptional, IsString, Min } from 'class-validator';
import { type EntityManager } from 'typeorm';
import { AgendaRow } from './agendas.read-model';
import { type AgendaChanges, compareAgendas, itemsOfVersion } from './compare-agendas';

/** The agenda of a meeting as it stands, with every version that was issued. */
export class ReadAgenda extends Query<AgendaRow | undefined> {
  /** `GNU-2022-11-07` */
  @IsString() meeting!: string;
}

export const readAgenda = query(ReadAgenda, async ({ meeting }, tables) => find(meeting, tables));

/** What became of an issued agenda: in a later version, or as it now stands where none is given. */
export class CompareAgendas extends Query<AgendaChanges | undefined> {
  @IsString() meeting!: string;
  @IsInt() @Min(1) from!: number;
  @IsOptional() @IsInt() @Min(1) to?: number;
}

export const compareVersions = query(CompareAgendas, async ({ meeting, from, to }, tables) => {
  const row = await find(meeting, tables);
  return (
    row &&
    compareAgendas(
      itemsOfVersion(row.versions, from),
      to === undefined ? row.items : itemsOfVersion(row.versions, to),
    )
  );
});

async function find(meeting: string, tables: EntityManager): Promise<AgendaRow | undefined> {
  return (await tables.getRepository(AgendaRow).findOneBy({ key: meeting.trim() })) ?? undefined;
}
