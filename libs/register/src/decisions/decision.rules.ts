import { refusals, type RuleBook } from '@diarium/event-store';

export const decisionRules = {
  'decision.not-made': {
    section: 'D',
    sv: 'Diariet har inget beslut {decision}.',
    en: 'The register has no decision {decision}.',
  },
  'decision.taken-back': {
    section: 'D',
    sv: '{decision} är återtaget före justeringen, eller makulerat, och inget beslut.',
    en: '{decision} was taken back before its attestation, or annulled as a mistake, and is no decision.',
  },
  'decision.not-attested': {
    section: 'D',
    sv: 'Beslutet {decision} är inte justerat: utdrag görs bara ur justerade protokoll.',
    en: 'The decision {decision} is not attested: extracts are made of attested minutes only.',
  },
  'decision.sent-before-attested': {
    section: 'D',
    sv: 'Beslutet {decision} justerades {attested}; det kan inte ha expedierats {on}.',
    en: 'The decision {decision} was attested on {attested}; it cannot have been sent on {on}.',
  },
  'decision.sent-to-all': {
    section: 'D',
    sv: 'Beslutet {decision} är redan expedierat till {recipients}.',
    en: 'The decision {decision} is sent to {recipients} already.',
  },
  'decision.not-made-yet': {
    section: 'D',
    sv: 'Beslutet {decision} fattades {made}; det kan inte ha hänt {on}.',
    en: 'The decision {decision} was made on {made}; this cannot have happened on {on}.',
  },
  'decision.in-the-future': {
    section: 'D',
    sv: 'Det kan inte ha hänt {on}: det är {today}.',
    en: 'It cannot have happened on {on}: it is {today}.',
  },
  'decision.correction-unattested': {
    section: 'JO 581-2013, 3339-2013',
    sv: 'Paragrafen {decision} är inte justerad; den rättas inte, utan återtas eller justeras som den ska lyda.',
    en: 'The paragraph {decision} is not attested; it is not corrected but taken back, or attested as it should read.',
  },
  'decision.correction-of-no-point': {
    section: 'D',
    sv: 'Ange vilken av punkterna i {decision} som rättas, och bara då.',
    en: 'Say which of the points of {decision} is corrected, and only then.',
  },
  'decision.correction-changes-nothing': {
    section: 'D',
    sv: 'Uppgiften lyder redan så; det finns inget att rätta.',
    en: 'It reads so already; there is nothing to correct.',
  },
  'decision.correction-to-unknown-case': {
    section: 'D',
    sv: 'Ärendet {case} är inte registrerat hos nämnden.',
    en: 'The case {case} is not registered with the committee.',
  },
  'decision.superseded-already': {
    section: 'D',
    sv: 'Beslutet {decision} är ersatt av {by}.',
    en: 'The decision {decision} is superseded by {by}.',
  },
  'decision.superseded-by-none': {
    section: 'D',
    sv: 'Beslutet {by} finns inte, eller är återtaget; det kan inte ersätta något.',
    en: 'There is no decision {by}, or it was taken back; it cannot supersede anything.',
  },
  'decision.superseded-by-earlier': {
    section: 'D',
    sv: 'Beslutet {by} är inte senare än {decision} av samma nämnd; det kan inte ersätta det.',
    en: 'The decision {by} is not a later one than {decision} of the same committee; it cannot supersede it.',
  },
  'decision.cited-already': {
    section: 'D',
    sv: '{citation} är redan angivet.',
    en: '{citation} is cited already.',
  },
  'point.unknown': {
    section: 'D',
    sv: 'Beslutet {decision} har ingen punkt {point}.',
    en: 'The decision {decision} has no point {point}.',
  },
  'point.ended': {
    section: 'D',
    sv: 'Punkt {point} i {decision} är verkställd, eller ska inte verkställas.',
    en: 'Point {point} of {decision} is carried out, or will not be.',
  },
  'point.void': {
    section: 'D',
    sv: 'Beslutet {decision} är upphävt; det finns inget att verkställa.',
    en: 'The decision {decision} is annulled; there is nothing to carry out.',
  },
  'point.due-before-decision': {
    section: 'D',
    sv: 'Punkten kan inte vara klar {due}, före beslutet {made}.',
    en: 'The point cannot be due on {due}, before the decision on {made}.',
  },
  'point.reported-already': {
    section: 'D',
    sv: 'Punkt {point} i {decision} är återrapporterad {on}.',
    en: 'Point {point} of {decision} was reported back on {on}.',
  },
  'point.not-reported': {
    section: 'D',
    sv: 'Punkt {point} i {decision} är inte återrapporterad.',
    en: 'Point {point} of {decision} is not reported back.',
  },
  'point.report-decided-already': {
    section: 'D',
    sv: 'Nämnden har redan beslutat om återrapporten på punkt {point} i {decision}.',
    en: 'The committee has decided on the report on point {point} of {decision} already.',
  },
  'point.report-decided-by-none': {
    section: 'D',
    sv: 'Paragrafen {paragraph} finns inte, eller är återtagen.',
    en: 'There is no paragraph {paragraph}, or it was taken back.',
  },
  'point.report-decided-before': {
    section: 'D',
    sv: 'Paragrafen {paragraph} är inte en senare paragraf av nämnden, efter återrapporten {reported}.',
    en: 'The paragraph {paragraph} is not a later one of the committee, after the report on {reported}.',
  },
  'point.report-decided-on-another': {
    section: 'D',
    sv: 'Paragrafen {paragraph} avgör en annan återrapport: {of}.',
    en: 'The paragraph {paragraph} decides on another report: {of}.',
  },
  'point.need-examined-already': {
    section: 'D',
    sv: 'Kvarstående behov är redan prövat för punkt {point} i {decision}.',
    en: 'The remaining need is examined already for point {point} of {decision}.',
  },
} satisfies RuleBook;

export const refuseDecision = refusals<keyof typeof decisionRules>(decisionRules);
