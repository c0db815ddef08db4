import { query } from '@diarium/event-store';
import { Query } from '@nestjs/cqrs';
import { IsInt, Min } from 'class-validator';
import { IsCaseKeyField } from '../shared/fields';
import { DocumentRow } from './document-list.read-model';
import { type DocumentItem, itemOf } from './list-documents.query';

/** One document; nothing for a number that the case does not have. */
export class ReadDocument extends Query<DocumentItem | undefined> {
  /** `GNU-2022-6` */
  @IsCaseKeyField() case!: string;
  @IsInt() @Min(1) document!: number;
}

export const readDocument = query(ReadDocument, async ({ case: inCase, document }, tables) => {
  const row = await tables.getRepository(DocumentRow).findOneBy({ key: `${inCase}:${document}` });
  return row ? itemOf(row) : undefined;
});
