import { type DossierFile } from '@diarium/import';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { httpProblem } from '../problems/http-rules';
import { checkedBody } from '../sign-in/bodies';

export const MOST_DOSSIERS = 50;
/** In characters. */
export const LONGEST_FILE = 1_048_576;
/** In characters, of all together: reading them holds up everybody else, for about half a second at the most. */
export const LONGEST_DOSSIERS = 262_144;
/** So many end within a minute; a longer list is for the command line. */
export const MOST_LINES = 10_000;

export class ImportedFileBody implements DossierFile {
  /** Under which its problems are told. */
  @IsString() @IsNotEmpty() @MaxLength(200) name!: string;
  @IsString() @MaxLength(LONGEST_FILE) content!: string;
}

export class ImportBody {
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_DOSSIERS)
  @ValidateNested({ each: true })
  @Type(() => ImportedFileBody)
  dossiers?: ImportedFileBody[];

  @IsOptional() @ValidateNested() @Type(() => ImportedFileBody) list?: ImportedFileBody;
  @IsOptional() @ValidateNested() @Type(() => ImportedFileBody) mapping?: ImportedFileBody;
}

/** What is to be imported: dossiers, or one list of cases with its mapping. */
export type ToImport =
  | { readonly dossiers: readonly DossierFile[] }
  | { readonly list: DossierFile; readonly mapping: DossierFile };

/** @throws ProblemError `request.malformed`, `request.invalid`, `request.too-large` */
export async function toImport(given: unknown): Promise<ToImport> {
  const { dossiers, list, mapping } = await checkedBody(ImportBody, given);
  if (dossiers) {
    if (list || mapping) return refuseField(list ? 'list' : 'mapping', 'whitelistValidation');
    const length = dossiers.reduce((sum, { content }) => sum + content.length, 0);
    if (length > LONGEST_DOSSIERS) throw httpProblem('request.too-large');
    return { dossiers };
  }
  if (!list) return refuseField(mapping ? 'list' : 'dossiers', 'isNotEmpty');
  if (!mapping) return refuseField('mapping', 'isNotEmpty');
  if (list.content.split('\n').length > MOST_LINES) throw httpProblem('request.too-large');
  return { list, mapping };
}

function refuseField(field: string, constraint: 'whitelistValidation' | 'isNotEmpty'): never {
  const words = { whitelistValidation: 'does not belong beside dossiers', isNotEmpty: 'is missing' };
  throw httpProblem('request.invalid', {
    errors: [{ field, constraint, message: `${field} ${words[constraint]}` }],
  });
}
