/** What the annual report on 2022 says, page by page, in its own words. */

/** Viktiga händelser under 2022: the three cases that it names with what they are about. */
export const agreement = {
  number: 'GNU/3/2022',
  title: 'MTP-överenskommelse',
  decidedOn: '2022-11',
  validFrom: '2023-01-01',
  validTo: '2024-12-31',
};

export const citizensProposal = {
  number: 'GNU/4/2022',
  title: 'Medborgarförslag om hjälpmedel i högkostnadsskyddet',
  answer: 'svar till regionfullmäktige på ett medborgarförslag om hjälpmedel i högkostnadsskyddet',
};

export const inquiry = {
  number: 'GNU/6/2022',
  title: 'Perukbidrag och könsdysfori',
  due: '2023-04-03',
};

/** Numbers between those, of which the report says nothing. */
export const unexplained = ['GNU/1/2022', 'GNU/2/2022', 'GNU/5/2022'];

/**
 * Uppföljning av mål och mått: the goals with measure, outcome and the comment in brackets. `planned` is how the plan
 * words a goal that the report words otherwise.
 */
export const goals = [
  {
    title: 'Följa upp genomförda upphandlingar och granska planerade upphandlingar',
    measure: 'Genomförd aktivitet',
    outcome: 'Uppnått',
    comment: 'Genomfört vid samtliga fyra sammanträden',
    followUpOn: null,
  },
  {
    title: 'Besluta om upphandlingar som ska genomföras under året och följa upp genomförda upphandlingar',
    measure: 'Genomförd aktivitet',
    outcome: 'Uppnått',
    comment: 'Genomfört i VP och årsbeslut',
    followUpOn: null,
  },
  {
    title:
      'Följa införandet av nya regler därpå följande förändringar inom området medicintekniska produkter',
    measure: 'Genomförd aktivitet',
    outcome: 'Uppnått',
    comment:
      'Särskild utbildning genomförd vid sammanträdet i april; information har getts i inom ramen för andra ärenden vid övriga sammanträden',
    followUpOn: null,
  },
  {
    title: 'Följa Hjälpmedels- och förrådsenhetens statistik gällande inköpskostnader för kommunerna',
    planned: 'Följa upp Hjälpmedels- och förrådsenhetens statistik gällande inköpskostnader för kommunerna',
    measure: 'Genomförd aktivitet',
    outcome: 'Ej uppnått',
    comment: 'En uppföljning ska ske vid sammanträdet den 20 februari 2023',
    followUpOn: '2023-02-20',
  },
];

/** Sammanfattning: what each of the four ordinary meetings was told of. */
export const atEveryMeeting = [/aktuella upphandlingar/i, /Beredningsgruppen för hjälpmedelsfrågor/];

/** Utbildning för ledamöterna: at the meeting in April. */
export const inApril = [/utbildning.*införande av nya regler.*MTP/i, /krisberedskap.*beredskapslager/i];

/** Försäljning på Centralförrådet: invoiced in 2022, and about so much more than in 2021. */
export const sales = { amount: 169_000, unit: 'tkr', changePercent: 4, approximate: true };

/** Upphandling: ”Under 2022 avslutades bland andra …”; the last is not in the plan. */
export const finished = ['personlig vård', 'inkontinenshjälpmedel', 'personlyftar'];
export const finishedOutsideThePlan = 'personlyftar';

/** Beredningsgruppen för hjälpmedel */
export const groups = {
  preparation: { name: 'Beredningsgruppen för hjälpmedel', meetings: { year: 2022, meetings: 4 } },
  userCouncil: { name: 'Brukarrådet för hjälpmedel' },
};
