import { refusals, type RuleBook } from '@diarium/event-store';

/** Decisions that were made by delegation. */
export const delegatedRules = {
  'delegated.unknown-committee': {
    section: 'D',
    sv: 'Nämnden {committee} finns inte i diariet.',
    en: 'There is no committee {committee} in the register.',
  },
  'delegated.other-year': {
    section: 'D',
    sv: 'Serien för {year} är inte öppen {today}: ett delegationsbeslut får nummer i det år då det antecknas.',
    en: 'The series of {year} is not open on {today}: a delegated decision gets a number of the year in which it is recorded.',
  },
  'delegated.in-the-future': {
    section: 'D',
    sv: 'Beslutet kan inte ha fattats {on}: det är {today}.',
    en: 'The decision cannot have been made on {on}: it is {today}.',
  },
  'delegated.no-order': {
    section: 'KL 6:37',
    sv: 'Nämnden {committee} hade ingen delegationsordning den {on}; ingen kunde besluta på dess vägnar.',
    en: 'The committee {committee} had no delegation order on {on}; nobody could decide on its behalf.',
  },
  'delegated.unknown-point': {
    section: 'KL 6:37',
    sv: 'Delegationsordningen som gällde {on} (version {version}) har ingen punkt {point}.',
    en: 'The delegation order that held on {on} (version {version}) has no point {point}.',
  },
  'delegated.not-the-delegate': {
    section: 'KL 6:37, 7:5–6',
    sv: '{as} får inte besluta enligt punkten {point} den {on}; det får {delegates}.',
    en: '{as} may not decide under the point {point} on {on}; {delegates} may.',
  },
  'delegated.unknown-case': {
    section: 'D',
    sv: 'Ärendet {case} är inte registrerat.',
    en: 'The case {case} is not registered.',
  },
  'delegated.case-of-another-committee': {
    section: 'D',
    sv: 'Ärendet {case} hör till en annan nämnd än {committee}.',
    en: 'The case {case} belongs to another committee than {committee}.',
  },
  'delegated.case-annulled': {
    section: 'D',
    sv: 'Ärendet {case} är makulerat.',
    en: 'The case {case} is annulled.',
  },
  'delegated.citizens-proposal': {
    section: 'KL 6:38 p. 4',
    sv: 'Ärendet {case} är ett medborgarförslag; det avgörs inte genom delegation.',
    en: 'The case {case} is a citizens’ proposal; it is not decided by delegation.',
  },
  'delegated.urgent-decider': {
    section: 'KL 6:39',
    sv: '{member} hade inte nämndens uppdrag att besluta i brådskande ärenden den {on}.',
    en: 'The committee had not let {member} decide urgent matters on {on}.',
  },
  'delegated.could-wait': {
    section: 'KL 6:39',
    sv: 'Ange varför nämndens avgörande inte kunde avvaktas.',
    en: 'Say why the decision of the committee could not be awaited.',
  },
  'delegated.unknown': {
    section: 'D',
    sv: 'Delegationsbeslutet {decision} finns inte.',
    en: 'There is no delegated decision {decision}.',
  },
  'delegated.annulled': {
    section: 'D',
    sv: 'Delegationsbeslutet {decision} är redan makulerat.',
    en: 'The delegated decision {decision} is annulled already.',
  },
  'delegated.not-delegated-further': {
    section: 'KL 7:6',
    sv: 'Beslutet {decision} fattades inte genom vidaredelegering; det anmäls till nämnden, inte till den som delegerade vidare.',
    en: 'The decision {decision} was not made by further delegation; it is reported to the committee, not to who delegated further.',
  },
  'delegated.told-to-nobody': {
    section: 'KL 7:8',
    sv: 'Delegationsordningen säger inte till vem {decision} ska anmälas; ange det.',
    en: 'The delegation order does not say to whom {decision} is reported; name them.',
  },
  'delegated.told-to-another': {
    section: 'KL 7:8',
    sv: 'Beslut efter vidaredelegering anmäls till {toldTo}, inte till {to}.',
    en: 'Decisions after delegating further are reported to {toldTo}, not to {to}.',
  },
  'delegated.told-already': {
    section: 'KL 7:6, 7:8',
    sv: 'Beslutet {decision} är redan anmält till den som delegerade vidare, {on}.',
    en: 'The decision {decision} is reported to who delegated further already, on {on}.',
  },
  'delegated.told-before-made': {
    section: 'D',
    sv: 'Beslutet fattades {made}; det kan inte ha anmälts {on}.',
    en: 'The decision was made on {made}; it cannot have been reported on {on}.',
  },
  'delegated.ended': {
    section: 'D',
    sv: 'Delegationsbeslutet {decision} är anmält eller anslaget ({ended}); det ersätts av ett nytt beslut, inte makuleras.',
    en: 'The delegated decision {decision} is reported or posted ({ended}); a new decision replaces it, it is not annulled.',
  },
} satisfies RuleBook;

export const refuseDelegated = refusals<keyof typeof delegatedRules>(delegatedRules);
