import { refusals, type RuleBook } from '@diarium/event-store';

export const appealRules = {
  'appeal.exists': {
    section: 'D',
    sv: 'Överklagandet {appeal} är redan antecknat.',
    en: 'The appeal {appeal} is recorded already.',
  },
  'appeal.unknown': {
    section: 'D',
    sv: 'Beslutet {decision} har inget överklagande {appeal}.',
    en: 'The decision {decision} has no appeal {appeal}.',
  },
  'appeal.decided-already': {
    section: 'D',
    sv: 'Överklagandet {appeal} är redan avgjort.',
    en: 'The appeal {appeal} is decided already.',
  },
  'appeal.decided-before-lodged': {
    section: 'D',
    sv: 'Överklagandet kom in {lodged}; det kan inte ha avgjorts {on}.',
    en: 'The appeal came in on {lodged}; it cannot have been decided on {on}.',
  },
  'receipt.not-needed': {
    section: 'FL 44',
    sv: 'Tiden för överklagande av {decision} räknas inte från när en part fick del av det.',
    en: 'The time for appeal of {decision} does not count from when a party got it.',
  },
  'receipt.recorded-already': {
    section: 'FL 44',
    sv: '{party} fick del av beslutet {on}; ange varför en annan dag är den rätta.',
    en: '{party} got the decision on {on}; say why another day is the right one.',
  },
  'legal-force.recorded-already': {
    section: 'D',
    sv: 'Laga kraft är redan antecknad för {decision}.',
    en: 'The legal force of {decision} is recorded already.',
  },
  'legal-force.not-appealable': {
    section: 'KL 13:2',
    sv: 'Beslutet {decision} kan inte överklagas; det har ingen tid att vänta ut.',
    en: 'The decision {decision} cannot be appealed; it has no time to wait for.',
  },
  'legal-force.not-posted': {
    section: 'KL 9:32, 13:5',
    sv: 'Tiden för överklagande av {decision} har inte börjat: det är inte anslaget på alla tavlor.',
    en: 'The time for appeal of {decision} has not begun: it is not posted on all boards.',
  },
  'legal-force.not-received': {
    section: 'FL 44',
    sv: 'Ange när parten fick del av {decision}: tiden räknas därifrån.',
    en: 'Say when the party got {decision}: the time counts from there.',
  },
  'legal-force.not-sent': {
    section: 'LOU 20:1',
    sv: 'Anbudsgivarna har inte underrättats om {decision}; avtalsspärren har inte börjat.',
    en: 'The tenderers have not been told of {decision}; the standstill has not begun.',
  },
  'legal-force.time-not-over': {
    section: 'KL 13:5, FL 44, LOU 20:1',
    sv: 'Sista dagen är {last}; kontrollen {checked} kom för tidigt.',
    en: 'The last day is {last}; the check on {checked} came too early.',
  },
  'legal-force.appeal-undecided': {
    section: 'D',
    sv: 'Överklagandet {appeals} är inte avgjort.',
    en: 'The appeal {appeals} is not decided.',
  },
  'legal-force.annulled': {
    section: 'D',
    sv: 'Beslutet {decision} är upphävt och får inte laga kraft.',
    en: 'The decision {decision} is annulled and does not get legal force.',
  },
} satisfies RuleBook;

export const refuseAppeal = refusals<keyof typeof appealRules>(appealRules);
