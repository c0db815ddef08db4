import { type FileError, type FileErrorCode } from '@diarium/file-store';
import { ProblemError } from './problem';

export const fileStatuses: Readonly<Record<FileErrorCode, number>> = {
  'file.empty': 400,
  'file.other-checksum': 400,
  'file.too-large': 413,
  'file.other-type': 415,
  'file.infected': 409,
  'file.not-held': 409,
  'file.other-size': 409,
  'file.none': 404,
  'file.unknown': 404,
  'file.damaged': 500,
  'file.not-scanned': 503,
  'file.store-failed': 503,
};

/** What the store and the scanner have to say about themselves is for the server's log: it names addresses. */
const TROUBLES: Readonly<Partial<Record<FileErrorCode, ProblemError['texts']>>> = {
  'file.not-scanned': {
    sv: 'Filen kunde inte viruskontrolleras och är därför inte sparad. Försök igen om en stund.',
    en: 'The file could not be scanned for viruses and was therefore not kept. Try again in a while.',
  },
  'file.store-failed': {
    sv: 'Fillagret svarar inte som det ska. Försök igen om en stund.',
    en: 'The file store does not work as it should. Try again in a while.',
  },
};

export function ofFile(error: FileError): ProblemError {
  const { code } = error;
  const trouble = TROUBLES[code];
  if (trouble) return new ProblemError(fileStatuses[code], code, trouble, { retryAfterSeconds: 60 });
  return new ProblemError(fileStatuses[code], code, { sv: error.text('sv'), en: error.text('en') });
}

/** True of what an operator has to see to, although it may pass. */
export const isFileTrouble = ({ code }: FileError): boolean => code in TROUBLES;
