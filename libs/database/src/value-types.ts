import { types, type CustomTypesConfig } from 'pg';

type Parse = (text: string) => unknown;

// Numbers of the catalogue pg_type; pg names only the first two.
const BIGINT: number = types.builtins.INT8;
const DATE: number = types.builtins.DATE;
const TEXT_ARRAY = 1009;
const BIGINT_ARRAY = 1016;
const DATE_ARRAY = 1182;

const parserOf = types.getTypeParser as (oid: number, format?: string) => Parse;
const textArray = parserOf(TEXT_ARRAY) as (text: string) => (string | null)[];

const PARSERS: ReadonlyMap<number, Parse> = new Map<number, Parse>([
  [BIGINT, wholeNumber],
  [BIGINT_ARRAY, (text) => textArray(text).map((item) => item && wholeNumber(item))],
  [DATE, (text) => text],
  [DATE_ARRAY, textArray],
]);

/** How values arrive: bigint as number, date as 'YYYY-MM-DD' (a day has no time zone), the rest as pg has it. */
export const valueTypes: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: string): Parse =>
    (format !== 'binary' && PARSERS.get(oid)) || parserOf(oid, format)) as CustomTypesConfig['getTypeParser'],
};

/** A number while that is exact, else the digits. */
function wholeNumber(text: string): number | string {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : text;
}
