import { type RuleBook } from '@diarium/event-store';

/** Why an import stores nothing. */
export const importRefusals = {
  'import.invalid': {
    section: 'D',
    sv: 'Filerna går inte att läsa in; ingenting är lagrat. Fel: {count}.{lines}',
    en: 'The files cannot be imported; nothing is stored. Errors: {count}.{lines}',
  },
  'import.refused': {
    section: 'D',
    sv: 'Registrets regler säger nej till innehållet; ingenting är lagrat. Fel: {count}.{lines}',
    en: 'The rules of the register refuse the content; nothing is stored. Errors: {count}.{lines}',
  },
} satisfies RuleBook;
