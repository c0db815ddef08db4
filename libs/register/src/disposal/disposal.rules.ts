import { refusals, type RuleBook } from '@diarium/event-store';

export const disposalRules = {
  'disposal.unknown-committee': {
    section: 'D',
    sv: 'Nämnden {committee} finns inte i registret.',
    en: 'The register has no committee {committee}.',
  },
  'disposal.row-unchanged': {
    section: 'D',
    sv: 'Raden {row} i dokumenthanteringsplanen lyder redan så.',
    en: 'The row {row} of the retention plan says so already.',
  },
  'disposal.unknown-row': {
    section: 'arkivlag 10 §',
    sv: 'Dokumenthanteringsplanen har ingen rad {row} som gäller.',
    en: 'The retention plan has no row {row} in force.',
  },
  'disposal.unknown-document': {
    section: 'D',
    sv: 'Ärendet {case} har ingen handling {document}.',
    en: 'Case {case} has no document {document}.',
  },
  'disposal.appraised-so': {
    section: 'D',
    sv: 'Handlingen {document} är redan bedömd så.',
    en: 'Document {document} is appraised so already.',
  },
  'disposal.disposed': {
    section: 'arkivlag 10 §',
    sv: 'Handlingen {document} är gallrad.',
    en: 'Document {document} is disposed of.',
  },
  'disposal.not-appraised': {
    section: 'arkivlag 3, 10 §§',
    sv: 'Handlingen {document} gallras först när en arkivarie har bedömt att den får gallras.',
    en: 'Document {document} is disposed of only when an archivist has found that it may be.',
  },
  'disposal.no-ground': {
    section: 'arkivlag 10 §',
    sv: 'Gallring kräver stöd: ange en rad i dokumenthanteringsplanen eller ett beslut, och inte båda.',
    en: 'Disposal needs a ground: give a row of the retention plan or a decision, and not both.',
  },
  'disposal.unknown-decision': {
    section: 'arkivlag 10 §',
    sv: 'Beslutet {decision} finns inte hos nämnden.',
    en: 'The committee has no decision {decision}.',
  },
  'disposal.other-kind': {
    section: 'arkivlag 10 §',
    sv: 'Raden {row} gäller inte den här handlingen.',
    en: 'The row {row} is not about this document.',
  },
  'disposal.not-due': {
    section: 'arkivlag 10 §',
    sv: 'Enligt raden {row} bevaras handlingen till {due}.',
    en: 'By the row {row} the document is kept until {due}.',
  },
  'disposal.case-open': {
    section: 'arkivlag 10 §',
    sv: 'Raden {row} räknar från att ärendet avslutades, och ärendet {case} är inte avslutat.',
    en: 'The row {row} counts from the end of the case, and case {case} is not closed.',
  },
  'disposal.minutes-kept': {
    section: 'KL 5:65, 6:35',
    sv: 'Handlingen {document} är justerad; protokoll och det som är justerat gallras aldrig.',
    en: 'Document {document} is attested; minutes and what is attested are never disposed of.',
  },
  'disposal.not-disposed': {
    section: 'arkivlag 10 §',
    sv: 'Handlingen {document} är inte gallrad.',
    en: 'Document {document} is not disposed of.',
  },
} satisfies RuleBook;

export const refuseDisposal = refusals(disposalRules);
