import { refusals, type RuleBook } from '@diarium/event-store';
import { datesRules } from './dates.rules';

export const documentRules = {
  ...datesRules,
  'document.unknown-case': {
    section: 'OSL 5:2',
    sv: 'Ärendet {case} finns inte i diariet; handlingar registreras i ett ärende.',
    en: 'The register has no case {case}; documents are registered in a case.',
  },
  'document.case-annulled': {
    section: 'arkivförordning 3 §',
    sv: 'Ärendet {case} är makulerat; det tar inte emot handlingar.',
    en: 'Case {case} is annulled; it takes no documents.',
  },
  'document.case-closed': {
    section: 'D',
    sv: 'Ärendet {case} är avslutat; återuppta det först. Bara det som blev allmän handling när ärendet avslutades registreras i efterhand.',
    en: 'Case {case} is closed; reopen it first. Only what became official as the case was finished is registered afterwards.',
  },
  'document.case-archived': {
    section: 'arkivförordning 3 §',
    sv: 'Ärendet {case} är arkiverat; dess handlingar kan bara rättas.',
    en: 'Case {case} is in the archive; its documents can only be corrected.',
  },
  'document.number-not-next': {
    section: 'OSL 5:2',
    sv: 'Nästa handling i ärendet har nummer {next}, inte {wanted}: inget nummer hoppas över eller återanvänds.',
    en: 'The next document of the case is number {next}, not {wanted}: no number is left out or used twice.',
  },
  'document.unknown': {
    section: 'D',
    sv: 'Ärendet {case} har ingen handling {document}.',
    en: 'Case {case} has no document {document}.',
  },
  'document.annulled': {
    section: 'arkivförordning 3 §',
    sv: 'Handlingen {document} är makulerad; den kan inte ändras.',
    en: 'Document {document} is annulled; it cannot be changed.',
  },
  'document.disposed': {
    section: 'arkivlag 10 §',
    sv: 'Handlingen {document} är gallrad; den kan inte ändras.',
    en: 'Document {document} is disposed of; it cannot be changed.',
  },
  'document.no-title': {
    section: 'OSL 5:2 p. 4',
    sv: 'I korthet vad handlingen rör saknas: ange en rubrik, eller varför källan inte ger någon.',
    en: 'It is missing what the document is about: give a title, or why the source gives none.',
  },
  'document.no-sender': {
    section: 'OSL 5:2 p. 3',
    sv: 'Från vem handlingen har kommit in saknas: ange avsändaren, eller varför källan inte gör det.',
    en: 'It is missing whom the document came from: give the sender, or why the source does not.',
  },
  'document.no-recipient': {
    section: 'OSL 5:2 p. 3',
    sv: 'Till vem handlingen expedieras saknas: ange mottagare, eller varför källan inte gör det.',
    en: 'It is missing to whom the document goes: give recipients, or why the source does not.',
  },
  'document.not-missing': {
    section: 'D',
    sv: 'Uppgiften {particular} anges och kan inte samtidigt vara okänd.',
    en: 'The {particular} is given and cannot be unknown at the same time.',
  },
  'document.not-official': {
    section: 'TF 2:10, 2:12',
    sv: 'Handlingen är inte allmän än: ange om den är expedierad, ärendet slutbehandlat, justerad, färdigställd eller omhändertagen för arkivering.',
    en: 'The document is not official yet: say whether it is dispatched, its case finished, attested, made ready or archived.',
  },
  'document.incoming-is-not-drawn-up': {
    section: 'TF 2:9',
    sv: 'En inkommen handling är allmän därför att den har kommit in; den är varken upprättad eller ett utkast.',
    en: 'A document received is official because it has arrived; it is neither drawn up nor a draft.',
  },
  'document.only-incoming-is-tender': {
    section: 'TF 2:9',
    sv: 'Bara en inkommen handling kan vara ett anbud.',
    en: 'Only a document received can be a tender.',
  },
  'document.draft-exists': {
    section: 'D',
    sv: 'Utkastet {draft} finns redan i ärendet.',
    en: 'The case has a draft {draft} already.',
  },
  'document.draft-not-open': {
    section: 'TF 2:12',
    sv: 'Ärendet har inget utkast {draft} under arbete.',
    en: 'The case has no draft {draft} being worked on.',
  },
  'document.version-not-next': {
    section: 'D',
    sv: 'Nästa version är {next}, inte {wanted}.',
    en: 'The next version is {next}, not {wanted}.',
  },
  'document.same-content': {
    section: 'D',
    sv: 'Filen är densamma som i version {version}: kontrollsumman är {checksum}.',
    en: 'The file is the same as in version {version}: its checksum is {checksum}.',
  },
  'document.other-size': {
    section: 'D',
    sv: 'Filens storlek stämmer inte: med kontrollsumman {checksum} är den {known} byte, inte {size}.',
    en: 'The size of the file is wrong: with the checksum {checksum} it is {known} bytes, not {size}.',
  },
  'document.not-the-draft': {
    section: 'TF 2:10',
    sv: 'Det som blir allmän handling är utkastets sista version; lägg till filen som en version av utkastet först.',
    en: 'What becomes official is the last version of the draft; add the file as a version of the draft first.',
  },
  'document.dispatched-already': {
    section: 'D',
    sv: 'Handlingen {document} är redan expedierad {on} till dessa mottagare.',
    en: 'Document {document} is dispatched on {on} to these recipients already.',
  },
  'document.incoming-not-dispatched': {
    section: 'TF 2:10',
    sv: 'Handlingen {document} har kommit in; det som expedieras är myndighetens egna handlingar.',
    en: 'Document {document} was received; what is dispatched are the authority’s own documents.',
  },
  'document.nothing-to-correct': {
    section: 'OSL 4:1',
    sv: 'Rättelsen ändrar ingenting: {field} har redan detta värde.',
    en: 'The correction changes nothing: {field} has this value already.',
  },
  'document.correction-invalid': {
    section: 'OSL 5:2',
    sv: 'Värdet går inte att sätta för {field}.',
    en: 'The value cannot be set for {field}.',
  },
  'document.personal-number-public': {
    section: 'OSL 5:2, 2018:218 3:10',
    sv: 'Rubriken som allmänheten ser innehåller något som liknar ett personnummer. Ta bort det, eller ange en offentlig rubrik.',
    en: 'The title that the public sees holds something like a personal identity number. Remove it, or give a public title.',
  },
  'document.secrecy-in-future': {
    section: 'OSL 5:5',
    sv: 'Sekretessmarkeringen anger {on}, som inte har inträffat än.',
    en: 'The secrecy mark says {on}, which has not come yet.',
  },
  'document.secrecy-marked': {
    section: 'OSL 5:5',
    sv: 'Handlingen {document} har redan denna sekretessmarkering.',
    en: 'Document {document} has this secrecy mark already.',
  },
  'document.secrecy-not-marked': {
    section: 'OSL 5:5',
    sv: 'Handlingen {document} har ingen sekretessmarkering.',
    en: 'Document {document} has no secrecy mark.',
  },
} satisfies RuleBook;

export const refuseDocument = refusals<keyof typeof documentRules>(documentRules);
