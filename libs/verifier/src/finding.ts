/** Something that is not as it was proved to be: a stable code, and what it is about. */
export interface Finding {
  readonly code: FindingCode;
  /** Id of the event, where it is about one. */
  readonly event?: string;
  readonly details: Readonly<Record<string, string | number>>;
}

interface Text {
  readonly sv: string;
  readonly en: string;
}

/** What each finding says, in both languages; `{name}` is replaced by the detail of that name. */
export const findingTexts = {
  'bundle.no-trust': {
    sv: 'Ange en nyckel eller en kontrollpunkt som du litar på: utan den bevisar paketet ingenting.',
    en: 'Give a key or a checkpoint that you trust: without it the bundle proves nothing.',
  },
  'bundle.checkpoint-malformed': {
    sv: 'Kontrollpunkten ({which}) går inte att läsa.',
    en: 'The checkpoint ({which}) cannot be read.',
  },
  'bundle.bad-signature': {
    sv: 'Kontrollpunktens underskrift med nyckeln {key} är fel.',
    en: 'The signature of the checkpoint under the key {key} is wrong.',
  },
  'bundle.unknown-key': {
    sv: 'Kontrollpunkten är inte underskriven med någon av de nycklar du litar på.',
    en: 'The checkpoint is not signed with any of the keys that you trust.',
  },
  'bundle.too-few-witnesses': {
    sv: '{found} vittnen har bekräftat kontrollpunkten, inte {wanted}.',
    en: '{found} witnesses confirmed the checkpoint, not {wanted}.',
  },
  'bundle.other-log': {
    sv: 'Kontrollpunkten är från en annan logg ({found}) än paketet ({expected}).',
    en: 'The checkpoint is of another log ({found}) than the bundle ({expected}).',
  },
  'bundle.other-checkpoint': {
    sv: 'Paketet bevisar något om loggen med {found} händelser, och inte att den fortsätter kontrollpunkten med {expected}.',
    en: 'The bundle proves something about the log of {found} events, and not that it continues the checkpoint of {expected}.',
  },
  'bundle.not-consistent': {
    sv: 'Loggen med {size} händelser börjar inte som kontrollpunkten med {earlier}: dess början har ändrats.',
    en: 'The log of {size} events does not begin as the checkpoint of {earlier} does: its beginning was changed.',
  },
  'bundle.data-changed': {
    sv: 'Uppgifterna i {type} (revision {revision} av {stream}) är inte de som loggades.',
    en: 'The data of {type} (revision {revision} of {stream}) are not those that were logged.',
  },
  'bundle.metadata-changed': {
    sv: 'Metadata i {type} (revision {revision} av {stream}) är inte de som loggades.',
    en: 'The metadata of {type} (revision {revision} of {stream}) are not those that were logged.',
  },
  'bundle.not-included': {
    sv: '{type} (revision {revision} av {stream}) står inte på plats {index} i loggen som kontrollpunkten gäller.',
    en: '{type} (revision {revision} of {stream}) does not stand at place {index} of the log that the checkpoint is of.',
  },
  'bundle.event-missing': {
    sv: 'Revision {revision} av {stream} fattas i paketet.',
    en: 'Revision {revision} of {stream} is missing in the bundle.',
  },
  'bundle.event-twice': {
    sv: 'Revision {revision} av {stream} står två gånger.',
    en: 'Revision {revision} of {stream} stands twice.',
  },
  'bundle.number-missing': {
    sv: 'Nummer {number} i serien {series} fattas.',
    en: 'Number {number} of the series {series} is missing.',
  },
  'bundle.number-twice': {
    sv: 'Nummer {number} i serien {series} finns två gånger.',
    en: 'Number {number} of the series {series} is there twice.',
  },
  'bundle.mark-unproved': {
    sv: 'Att nummer {number} i serien {series} är {mark} bevisas inte av någon händelse i paketet.',
    en: 'That number {number} of the series {series} is {mark} is not proved by an event in the bundle.',
  },
  'bundle.leaves-differ': {
    sv: 'Förteckningen över alla {leaves} blad hör inte till kontrollpunkten med {size} händelser.',
    en: 'The list of all {leaves} leaves does not belong to the checkpoint of {size} events.',
  },
  'bundle.number-withheld': {
    sv: 'Loggen har {count} händelser i {stream} för serien {series}; paketet har {found}.',
    en: 'The log has {count} events in {stream} for the series {series}; the bundle has {found}.',
  },
  'package.malformed': {
    sv: 'Utdraget går inte att läsa, eller så är det inte helt.',
    en: 'The export cannot be read, or is not whole.',
  },
  'package.no-trust': {
    sv: 'Ange en nyckel som du litar på: utan den bevisar utdraget ingenting.',
    en: 'Give a key that you trust: without it the export proves nothing.',
  },
  'package.changed': {
    sv: 'Utdraget är inte det som skrevs under.',
    en: 'The export is not the one that was signed.',
  },
  'package.events-differ': {
    sv: 'Utdraget har {found} händelser, inte {events}.',
    en: 'The export holds {found} events, not {events}.',
  },
  'package.unknown-key': {
    sv: 'Utdraget är inte underskrivet med någon av de nycklar du litar på.',
    en: 'The export is not signed with any of the keys that you trust.',
  },
} as const satisfies Readonly<Record<string, Text>>;

type FindingCode = keyof typeof findingTexts | (string & {});

export function findingText(
  { code, details }: Finding,
  language: 'sv' | 'en',
  texts: Readonly<Record<string, Text>> = findingTexts,
): string {
  const text = texts[code]?.[language] ?? code;
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? '–'));
}
