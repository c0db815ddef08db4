import { plainToInstance, Type } from 'class-transformer';
import {
  IsInt,
  IsNotEmpty,
  IsNotEmptyObject,
  IsOptional,
  IsString,
  Matches,
  Min,
  ValidateBy,
  ValidateNested,
  validateSync,
} from 'class-validator';
import { parse } from 'yaml';

/** What a column of a list may hold. */
export const caseListFields = [
  'number',
  'title',
  'publicTitle',
  'date',
  'registeredOn',
  'caseType',
  'classification',
  'handler',
  'initiative',
  'sender',
  'senderKind',
  'status',
  'closedOn',
] as const;

export type CaseListField = (typeof caseListFields)[number];

export type ListedStatus = 'Öppet' | 'Vilande' | 'Stängt' | 'Ad acta' | 'Makulerat';

const listedStatuses: readonly ListedStatus[] = ['Öppet', 'Vilande', 'Stängt', 'Ad acta', 'Makulerat'];

/** The column of each field, by its heading. */
class Columns implements Partial<Record<CaseListField, string>> {
  @IsString() @IsNotEmpty() number!: string;
  @IsOptional() @IsString() title?: string;
  @IsOptional() @IsString() publicTitle?: string;
  @IsOptional() @IsString() date?: string;
  @IsOptional() @IsString() registeredOn?: string;
  @IsOptional() @IsString() caseType?: string;
  @IsOptional() @IsString() classification?: string;
  @IsOptional() @IsString() handler?: string;
  @IsOptional() @IsString() initiative?: string;
  @IsOptional() @IsString() sender?: string;
  @IsOptional() @IsString() senderKind?: string;
  @IsOptional() @IsString() status?: string;
  @IsOptional() @IsString() closedOn?: string;
}

/** What a field is where its column is empty or the list has none. */
class Constants implements Partial<Record<CaseListField, string>> {
  @IsOptional() @IsString() title?: string;
  @IsOptional() @IsString() publicTitle?: string;
  @IsOptional() @IsString() caseType?: string;
  @IsOptional() @IsString() classification?: string;
  @IsOptional() @IsString() handler?: string;
  @IsOptional() @IsString() initiative?: string;
  @IsOptional() @IsString() senderKind?: string;
  @IsOptional() @IsString() status?: string;
}

const HoldsStatuses = (): PropertyDecorator =>
  ValidateBy({
    name: 'holdsStatuses',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'object' &&
        value !== null &&
        Object.values(value).every((status) => listedStatuses.includes(status as ListedStatus)),
      defaultMessage: () => `$property must say for each word one of ${listedStatuses.join(', ')}`,
    },
  });

/** How a list of cases is read: what its columns hold, and how its numbers and days are written. */
export class CaseListMapping {
  /** A key of the list: the same list imported twice changes nothing. */
  @Matches(/^[\p{Ll}\p{N}]+(-[\p{Ll}\p{N}]+)*$/u, {
    message: '$property must be a key of lower-case letters, digits and hyphens',
  })
  list!: string;
  @Matches(/^[\p{Lu}\p{N}]{2,12}$/u, { message: '$property must be 2–12 capital letters or digits' })
  committee!: string;
  @IsNotEmptyObject() @ValidateNested() @Type(() => Columns) columns!: Columns;
  @ValidateNested() @Type(() => Constants) constants: Constants = new Constants();
  /** How the old numbers are written. */
  @Matches(/^(?=.*\{serial\})(?=.*\{year\})/, { message: '$property must hold {serial} and {year}' })
  number = '{prefix}/{serial}/{year}';
  /** How days are written: `YYYY-MM-DD`, `D/M YYYY`, `YYMMDD`. */
  @Matches(/^(?=.*YY)(?=.*M)(?=.*D)/, { message: '$property must hold YYYY or YY, M or MM, and D or DD' })
  dateFormat = 'YYYY-MM-DD';
  /** What the list calls each status. */
  @HoldsStatuses() statuses: Readonly<Record<string, ListedStatus>> = {};
  /** Why particulars are missing in the list; without it such a row is a problem. */
  @IsOptional() @IsString() @IsNotEmpty() missing?: string;
  /** Why numbers are missing in the list; without it a gap is a problem. */
  @IsOptional() @IsString() @IsNotEmpty() gaps?: string;
  /** Of a workbook: the sheet, from 1. */
  @IsInt() @Min(1) sheet = 1;
}

/** The mapping in a YAML text, or what is wrong with it. */
export function readMapping(
  source: string,
): { readonly mapping: CaseListMapping } | { readonly problems: readonly string[] } {
  let data: unknown;
  try {
    data = parse(source);
  } catch (error) {
    return { problems: [(error as Error).message.split('\n')[0] ?? ''] };
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return { problems: ['the file holds no fields'] };
  const mapping = plainToInstance(CaseListMapping, data);
  const errors = validateSync(mapping, { whitelist: true, forbidNonWhitelisted: true });
  const problems = errors.flatMap((error) => [
    ...Object.values(error.constraints ?? {}),
    ...(error.children ?? []).flatMap(({ constraints }) => Object.values(constraints ?? {})),
  ]);
  return problems.length > 0 ? { problems } : { mapping };
}
