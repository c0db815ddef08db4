import { refusals, type RuleBook } from '@diarium/event-store';

export const caseRules = {
  'case.unknown-committee': {
    section: 'OSL 5:1',
    sv: 'Nämnden {committee} finns inte i diariet; ärendet kan inte registreras.',
    en: 'There is no committee {committee}; the case cannot be registered.',
  },
  'case.other-year': {
    section: 'OSL 5:2',
    sv: 'Diariet för {year} är inte öppet {today}: ett ärende registreras i det år då det kom in eller upprättades.',
    en: 'The register of {year} is not open on {today}: a case is registered in the year it arrived or was drawn up.',
  },
  'case.number-not-next': {
    section: 'OSL 5:2',
    sv: 'Nästa nummer i serien är {next}, inte {wanted}: en serie har inga luckor och inget nummer återanvänds.',
    en: 'The next number of the series is {next}, not {wanted}: a series has no gaps and no number is used twice.',
  },
  'case.no-title': {
    section: 'OSL 5:2 p. 4',
    sv: 'I korthet vad ärendet rör saknas: ange en ärendemening, eller varför källan inte ger någon.',
    en: 'It is missing what the case is about: give a title, or why the source gives none.',
  },
  'case.no-date': {
    section: 'OSL 5:2 p. 1',
    sv: 'Datum då handlingen kom in eller upprättades saknas: ange det, eller varför källan inte ger något.',
    en: 'The date received or drawn up is missing: give it, or why the source gives none.',
  },
  'case.date-after-registration': {
    section: 'OSL 5:1',
    sv: 'Ärendet kan inte registreras {today}: det kom in eller upprättades först {on}.',
    en: 'The case cannot be registered on {today}: it arrived or was drawn up only on {on}.',
  },
  'case.not-missing': {
    section: 'D',
    sv: 'Uppgiften {particular} anges och kan inte samtidigt vara okänd.',
    en: 'The {particular} is given and cannot be unknown at the same time.',
  },
  'case.external-without-sender': {
    section: 'OSL 5:2 p. 3',
    sv: 'Ett ärende på någon annans initiativ anger från vem det kom, eller varför källan inte gör det.',
    en: 'A case on someone else’s initiative names whom it came from, or why the source does not.',
  },
  'case.unknown': {
    section: 'D',
    sv: 'Ärendet {case} finns inte.',
    en: 'There is no case {case}.',
  },
  'case.annulled': {
    section: 'arkivförordning 3 §',
    sv: 'Ärendet {case} är makulerat; det kan inte ändras.',
    en: 'Case {case} is annulled; it cannot be changed.',
  },
  'case.closed': {
    section: 'D',
    sv: 'Ärendet {case} är avslutat; återuppta det först.',
    en: 'Case {case} is closed; reopen it first.',
  },
  'case.not-closed': {
    section: 'D',
    sv: 'Ärendet {case} är inte avslutat.',
    en: 'Case {case} is not closed.',
  },
  'case.not-resting': { section: 'D', sv: 'Ärendet {case} vilar inte.', en: 'Case {case} does not rest.' },
  'case.resting': { section: 'D', sv: 'Ärendet {case} vilar redan.', en: 'Case {case} rests already.' },
  'case.open-watches': {
    section: 'D',
    sv: 'Ärendet {case} kan inte avslutas: bevakningar är öppna ({watches}).',
    en: 'Case {case} cannot be closed: watches are open ({watches}).',
  },
  'case.undispatched-decisions': {
    section: 'D',
    sv: 'Ärendet {case} kan inte avslutas: beslut är inte expedierade ({decisions}).',
    en: 'Case {case} cannot be closed: decisions are not dispatched ({decisions}).',
  },
  'case.open-drafts': {
    section: 'TF 2:12',
    sv: 'Ärendet {case} kan inte avslutas: utkast är varken rensade eller registrerade ({drafts}).',
    en: 'Case {case} cannot be closed: drafts are neither weeded out nor registered ({drafts}).',
  },
  'case.undispatched-documents': {
    section: 'D',
    sv: 'Ärendet {case} kan inte avslutas: utgående handlingar är inte expedierade ({documents}).',
    en: 'Case {case} cannot be closed: outgoing documents are not dispatched ({documents}).',
  },
  'case.standing-documents': {
    section: 'OSL 5:1',
    sv: 'Ärendet {case} kan inte makuleras: det har handlingar som inte är makulerade ({documents}).',
    en: 'Case {case} cannot be annulled: it has documents that are not annulled ({documents}).',
  },
  'case.archived': {
    section: 'arkivförordning 3 §',
    sv: 'Ärendet {case} är arkiverat; det kan bara rättas.',
    en: 'Case {case} is in the archive; it can only be corrected.',
  },
  'case.split-other-committee': {
    section: 'D',
    sv: 'Ett ärende bryts ut inom samma nämnd; {from} hör inte till {committee}.',
    en: 'A case is split within one committee; {from} does not belong to {committee}.',
  },
  'case.unknown-template': {
    section: 'D',
    sv: '{committee} har ingen ärendemall {template}.',
    en: '{committee} has no case template {template}.',
  },
  'case.personal-number-public': {
    section: 'OSL 5:2, 2018:218 3:10',
    sv: 'Ärendemeningen som allmänheten ser innehåller något som liknar ett personnummer. Ta bort det, eller ange en offentlig ärendemening.',
    en: 'The title that the public sees holds something like a personal identity number. Remove it, or give a public title.',
  },
  'case.secrecy-in-future': {
    section: 'OSL 5:5',
    sv: 'Sekretessmarkeringen anger {on}, som inte har inträffat än.',
    en: 'The secrecy mark says {on}, which has not come yet.',
  },
  'case.secrecy-marked': {
    section: 'OSL 5:5',
    sv: 'Ärendet {case} har redan denna sekretessmarkering.',
    en: 'Case {case} has this secrecy mark already.',
  },
  'case.secrecy-not-marked': {
    section: 'OSL 5:5',
    sv: 'Ärendet {case} har ingen sekretessmarkering.',
    en: 'Case {case} has no secrecy mark.',
  },
  'case.nothing-to-correct': {
    section: 'OSL 4:1',
    sv: 'Rättelsen ändrar ingenting: {field} har redan detta värde.',
    en: 'The correction changes nothing: {field} has this value already.',
  },
  'case.correction-invalid': {
    section: 'OSL 5:2',
    sv: 'Värdet går inte att sätta för {field}.',
    en: 'The value cannot be set for {field}.',
  },
  'case.same-handler': {
    section: 'D',
    sv: '{handler} handlägger redan ärendet.',
    en: '{handler} is the handler already.',
  },
  'case.party-exists': {
    section: 'D',
    sv: '{party} är redan part i ärendet.',
    en: '{party} is a party to the case already.',
  },
  'case.watch-exists': {
    section: 'D',
    sv: 'Bevakningen {watch} finns redan i ärendet.',
    en: 'The case has a watch {watch} already.',
  },
  'case.watch-not-open': {
    section: 'D',
    sv: 'Bevakningen {watch} är inte öppen i ärendet.',
    en: 'The case has no open watch {watch}.',
  },
  'case.watch-not-moved': {
    section: 'D',
    sv: 'Bevakningen {watch} står redan på {on}.',
    en: 'The watch {watch} stands on {on} already.',
  },
  'case.related-to-itself': {
    section: 'D',
    sv: 'Ett ärende kan inte ha samband med sig självt.',
    en: 'A case cannot be related to itself.',
  },
  'case.relation-exists': {
    section: 'D',
    sv: 'Sambandet med {other} finns redan.',
    en: 'The relation to {other} exists already.',
  },
} satisfies RuleBook;

export const refuseCase = refusals<keyof typeof caseRules>(caseRules);
