import { type Rule } from '@diarium/event-store';

/**
 * Rules that only time can break. Breaking one changes nothing in the register: it is an alarm.
 * `sv` and `en` say what is to be done by the day.
 */
export const deadlineRules = {
  'deadline.registration': {
    section: 'OSL 5:1',
    sv: 'Handlingen ska registreras så snart den kommit in eller upprättats',
    en: 'The document is registered as soon as it has arrived or been drawn up',
  },
  'deadline.citizens-proposal': {
    section: 'KL 6:34, 6:38',
    sv: 'Medborgarförslaget ska om möjligt avgöras inom ett år',
    en: 'The citizens’ proposal is decided within a year if possible',
  },
  'deadline.citizens-proposals-report': {
    section: 'KL 6:34',
    sv: 'Medborgarförslaget som inte är avgjort ska redovisas för fullmäktige före årets slut',
    en: 'The citizens’ proposal that is not decided is reported to the assembly before the end of the year',
  },
  'deadline.watch': {
    section: 'D',
    sv: 'Bevakning i ärendet',
    en: 'Watch in the case',
  },
  'deadline.attestation': {
    section: 'KL 5:69',
    sv: 'Protokollet ska justeras inom fjorton dagar från sammanträdet',
    en: 'The minutes are attested within fourteen days of the meeting',
  },
  'deadline.receipt': {
    section: 'FL 33, 44',
    sv: 'Dagen då parten fick del av beslutet ska antecknas: tiden för överklagande räknas därifrån',
    en: 'The day on which the party got the decision is recorded: the time for appeal counts from then',
  },
  'deadline.decision': {
    section: 'D',
    sv: 'Det som beslutet kräver ska redovisas',
    en: 'What the decision calls for is presented',
  },
  'deadline.report-back': {
    section: 'D',
    sv: 'Det som är verkställt ska återrapporteras till nämnden',
    en: 'What is carried out is reported back to the committee',
  },
  'deadline.report-decision': {
    section: 'D',
    sv: 'Nämnden ska besluta med anledning av återrapporten',
    en: 'The committee decides on the report back',
  },
  'deadline.posting': {
    section: 'KL 8:12, 9:32',
    sv: 'Justeringen ska tillkännages på alla anslagstavlor senast andra dagen efter den',
    en: 'The attestation is announced on all notice boards by the second day after it',
  },
  'deadline.goal-follow-up': {
    section: 'D',
    sv: 'Målet som inte uppnåddes ska följas upp',
    en: 'The goal that was not reached is followed up',
  },
  'deadline.carried-over': {
    section: 'D',
    sv: 'Frågan som fördes över ska tas upp',
    en: 'The matter that was carried over is taken up',
  },
  'deadline.annual-report': {
    section: 'KL 11:20',
    sv: 'Årsredovisningen ska lämnas senast den 15 april',
    en: 'The annual report is handed over by 15 April',
  },
  'deadline.discharge': {
    section: 'KL 5:24, 9:35',
    sv: 'Varje fullmäktige ska besluta om ansvarsfrihet före utgången av juni',
    en: 'Each assembly decides on discharge before the end of June',
  },
  'deadline.half-year-report': {
    section: 'KL 11:16',
    sv: 'Delårsrapporten ska lämnas inom två månader efter periodens slut',
    en: 'The half-year report is handed over within two months of the end of its period',
  },
  'deadline.delegated-decision': {
    section: 'KL 6:40, 7:8',
    sv: 'Delegationsbeslutet ska anmälas till nämnden eller anslås',
    en: 'The delegated decision is reported to the committee or posted',
  },
  'deadline.subdelegated-decision': {
    section: 'KL 7:6, 7:8',
    sv: 'Beslut efter vidaredelegering ska anmälas till den som delegerade vidare, eller som nämnden har bestämt',
    en: 'A decision by further delegation is reported to who delegated further, or as the committee has decided',
  },
  'deadline.urgent-decision': {
    section: 'KL 6:40',
    sv: 'Det brådskande beslutet ska anmälas vid nämndens nästa sammanträde',
    en: 'The urgent decision is reported at the next meeting of the committee',
  },
  'deadline.notice': {
    section: 'KL 6:17',
    sv: 'Kallelsen ska skickas inom den tid som nämnden har bestämt',
    en: 'The notice is sent within the time that the committee has set',
  },
  'deadline.preparation': {
    section: 'D',
    sv: 'Steget i beredningen av sammanträdet ska vara klart',
    en: 'The step in preparing the meeting is done',
  },
  'deadline.assignment': {
    section: 'KL 6:5, 6:6',
    sv: 'Uppdraget ska vara utfört och redovisat',
    en: 'The assignment is carried out and reported',
  },
  'deadline.group-meetings': {
    section: 'D',
    sv: 'Gruppen ska mötas så många gånger om året som är bestämt',
    en: 'The group meets as often in a year as is laid down',
  },
  'deadline.inquiry': {
    section: 'KL 6:11–12',
    sv: 'Begäran om yttrande eller upplysning ska besvaras',
    en: 'The demand for a statement or information is answered',
  },
  'deadline.attendance': {
    section: 'D',
    sv: 'Ledamoten ska komma till så stor del av årets sammanträden som är bestämt',
    en: 'The member comes to as large a part of the year’s meetings as is laid down',
  },
} satisfies Record<string, Rule>;

export type DeadlineRule = keyof typeof deadlineRules;

/** The ones in which somebody set the date: *bevakningar*. */
export const watchRules: readonly DeadlineRule[] = [
  'deadline.watch',
  'deadline.decision',
  'deadline.goal-follow-up',
  'deadline.carried-over',
  'deadline.assignment',
];
