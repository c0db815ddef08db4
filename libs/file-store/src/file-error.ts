/** Why bytes are not taken in or given out. `{name}` is replaced by the detail of that name. */
const TEXTS = {
  'file.empty': { sv: 'Filen är tom.', en: 'The file is empty.' },
  'file.too-large': {
    sv: 'Filen är större än {limit} byte, som är det mesta som tas emot.',
    en: 'The file is larger than {limit} bytes, the most that is taken in.',
  },
  'file.other-type': {
    sv: 'Filen sägs vara {declared} men innehåller {found}.',
    en: 'The file is said to be {declared} but holds {found}.',
  },
  'file.other-checksum': {
    sv: 'Filen kom inte fram hel: den skulle ha kontrollsumman {wanted} men har {found}.',
    en: 'The file did not arrive whole: its checksum should be {wanted} and is {found}.',
  },
  'file.infected': {
    sv: 'Viruskontrollen fann {found} i filen. Den är inte sparad.',
    en: 'The virus scan found {found} in the file. It was not kept.',
  },
  'file.not-scanned': {
    sv: 'Filen kunde inte viruskontrolleras ({reason}) och är därför inte sparad.',
    en: 'The file could not be scanned for viruses ({reason}) and was therefore not kept.',
  },
  'file.not-held': {
    sv: 'Filen med kontrollsumman {checksum} är inte uppladdad. Ladda upp den först.',
    en: 'The file with the checksum {checksum} was not uploaded. Upload it first.',
  },
  'file.other-size': {
    sv: 'Filen sägs vara {said} byte men är {held}.',
    en: 'The file is said to have {said} bytes and has {held}.',
  },
  'file.none': {
    sv: 'Handlingen {document} har ingen sådan fil.',
    en: 'Document {document} has no such file.',
  },
  'file.unknown': {
    sv: 'Det finns ingen fil med kontrollsumman {checksum}.',
    en: 'There is no file with the checksum {checksum}.',
  },
  'file.damaged': {
    sv: 'Den sparade filen {checksum} är skadad: innehållet har en annan kontrollsumma.',
    en: 'The stored file {checksum} is damaged: its content has another checksum.',
  },
  'file.store-failed': {
    sv: 'Fillagret svarar inte som det ska: {reason}.',
    en: 'The file store does not work as it should: {reason}.',
  },
} as const;

export type FileErrorCode = keyof typeof TEXTS;

/** The codes by which the sender's file is refused; the others are the store's own trouble. */
const REFUSALS: readonly FileErrorCode[] = [
  'file.empty',
  'file.too-large',
  'file.other-type',
  'file.other-checksum',
  'file.infected',
  'file.not-scanned',
  'file.not-held',
  'file.other-size',
  'file.none',
];

/** Trouble with the bytes of a document: a code that never changes, and what it was about. */
export class FileError extends Error {
  constructor(
    readonly code: FileErrorCode,
    readonly details: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(`${code}: ${render(TEXTS[code].en, details)}`, options);
    this.name = 'FileError';
  }

  get isRefusal(): boolean {
    return REFUSALS.includes(this.code);
  }

  text(language: 'sv' | 'en'): string {
    return render(TEXTS[this.code][language], this.details);
  }
}

function render(template: string, details: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? '–'));
}
