/** What Norrbotten's plan for 2025 says, page by page, in its own words. */
export const committee = {
  name: /gemensam hjälpmedelsnämnd/i,
  host: 'Region Norrbotten',
  from: '2025-01-01',
  municipalities: 14,
  presidium: { offices: ['chair', 'vice-chair'], appointedBy: 'Region Norrbotten' },
  budget: { year: 2025, form: 'net', amount: -4287 },
  /** Hjälpmedelsnämndens uppgifter */
  tasks: [
    'Tillhandahålla och distribuera hjälpmedel för personer med funktionsnedsättning',
    'Tillhandahålla och distribuera följande medicinskt förbrukningsmaterial',
  ],
  supplies: [
    'nutritionsprodukter',
    'diabetestekniska hjälpmedel',
    'blanketter (till viss del)',
    'patientnära analyser, enstaka förbrukningsvaror',
    'specialsortiment, vissa produkter inom sårvård, specialsårvård, IVA/ANE och operationsprodukter',
  ],
};

/** Organisation: members and substitutes of each party. */
export const seats = {
  region: { members: 3, substitutes: 3 },
  municipality: { members: 1, substitutes: 1 },
  all: { members: 17, substitutes: 17 },
};

/** Lagar som styr verksamheten: each with the number in its brackets. */
export const laws: readonly (readonly [string, string | null])[] = [
  ['Patientlag', '2014:821'],
  ['Offentlighets- och sekretesslag', '2009:400'],
  ['Dataskyddsförordningen, GDPR', null],
  ['Patientdatalag', '2008:355'],
  ['Förvaltningslag', '2017:900'],
  ['Kommunallag', '2017:725'],
  ['Patientsäkerhetslag', '2010:659'],
  ['Hälso- och sjukvårdslag', '2017:30'],
  ['Lag om Förenta nationernas konvention om barnets rättigheter', '2018:1197'],
  ['Medicintekniska direktivet', 'MDR 2017:745'],
];

/** Styrdokument och riktlinjer */
export const governingDocuments = [
  'Strategisk plan 2025-2027 Region Norrbotten',
  'Reglemente för gemensam hjälpmedelsnämnd',
  'Samverkansavtal gemensam hjälpmedelsnämnd',
  'Riktlinje för förskrivning av hjälpmedel till personer med funktionsnedsättning',
  'Prismodell gemensam hjälpmedelsnämnd',
  'Avgiftshandboken',
  'Direktiv internkontroll Region Norrbotten',
];

/** Samverkansnivåer: at least so many meetings a year, null where the plan says none, and what else it says. */
export const groups: readonly (readonly [string, number | null, string])[] = [
  ['Länsstyrgruppen', null, 'beaktar ärenden och hänvisar ärenden som bör beredas till beredningsgruppen'],
  [
    'Beredningsgruppen',
    2,
    'bereder ärenden inför nämnden. Gruppen sammanträder vid behov, minst 2 gånger per år',
  ],
  [
    'Länshjälpmedelsgruppen',
    20,
    'sammanträder minst 20 gånger per år. Gruppen vekar för god patientsäkerhet och hög kvalitet vid utskrivning av lågfrekventa och dyrare hjälpmedel',
  ],
  [
    'Länssamverkansgruppen',
    5,
    'sammanträder 5 gånger per år och är ett forum för informationsutbyte mellan regionen och länets kommuner gällande kompetens, omvärldsbevakning m.m',
  ],
  [
    'Länsdelsmöten',
    4,
    'ett forum för förskrivare från regionen och samtliga kommuner som sammanträder minst 4 gånger per år',
  ],
];

/** Beredningsplan 2025 */
export const preparation = {
  year: 2025,
  steps: [
    ['HNI', 'Sista dag för inlämning av ärenden till Hjälpmedelsnämnden'],
    ['HNP', 'Hjälpmedelsnämndens presidieberedning'],
    ['HN', 'Hjälpmedelsnämnden'],
    ['RS', 'Regionstyrelsen'],
    ['RF', 'Regionfullmäktige'],
  ],
  rounds: [
    ['2025-01-16', '2025-01-21', '2025-01-31', '2025-02-12', '2025-02-26'],
    ['2025-05-26', '2025-06-02', '2025-06-10', '2025-09-10', '2025-10-22'],
    ['2025-09-08', '2025-09-16', '2025-09-23', '2025-10-07', '2025-10-22'],
  ],
};

const personCentred =
  'Vi arbetar personcentrerat och samordnat i våra möten mellan medborgare och vårdgivare, utifrån målbilden för Nära Vård';
const knowledge =
  'Vi kompetensutvecklar medarbetare och standardiserar våra arbetssätt, för bästa tillgängliga kunskap i mötet med patienter och närstående';
const sustainable = 'Verksamheten är ekonomisk hållbar med balans mellan uppdrag och resurser';

/** Strategiska mål */
export const strategicGoals = [personCentred, knowledge, sustainable];

/** What stands under the first two goals together, and what under the third. */
export const pages = [
  {
    goals: [personCentred, knowledge],
    activities: [
      {
        title: 'genomföra möten på alla samverkansnivåer',
        parts: [
          'Politisk nivå i nämnden',
          'På tjänstemannanivå inom länsstyrgrupp, länshjälpmedelsgrupp, länssamverkansgrupp, länsdelsmöten, lokala samverkansmöten/kundmöten',
        ],
      },
      { title: 'omvärldsbevakning', parts: [] },
      { title: 'svara för allmän och riktad information', parts: [] },
      { title: 'svara för samråd med intresseorganisationerna', parts: [] },
    ],
    indicators: ['Antal genomförda samverkansmöten per nivå', 'Antal samråd med intresseorganisationerna'],
    followUps: [
      'följa upp och utvärdera den gemensamma nämndens ansvarsområde ur ett patient- och jämlikhetsperspektiv genom att bland annat följa upp förskrivna hjälpmedel fördelat på ålder, kön och geografi',
      'följa upp samverkansavtalet för att säkerställa god samverkan samt tillgång gällande hjälpmedel och medicinskt förbrukningsmaterial samt tillgång till tjänster som ingår',
    ],
  },
  {
    goals: [sustainable],
    activities: [
      {
        title:
          'utarbeta förslag om mål för hjälpmedelsförsörjningen som överlämnas till de enskilda parterna för beslut',
        parts: [],
      },
      { title: 'upprätthålla teknisk prestanda på av regionen ägda hjälpmedel', parts: [] },
      {
        title:
          'upprätthålla teknisk prestanda på av den enskilda parten ägda hjälpmedel i de fall parten inte valt att göra det i egen regi',
        parts: [],
      },
    ],
    indicators: [
      'antal arbetsordrar',
      'antal rekonditioneringar',
      'antal utlevererade order',
      'ekonomi nedbrutet på respektive samverkande part',
      'ekonomiskt utfall rapporteras enligt regionens system för budgetuppföljning',
    ],
    followUps: [],
  },
];

/** Resultat: ”Uppföljning ska även ske vad gäller”, whatever the goal. */
export const followUpsOfAll = ['nyckeltal', 'avvikelser', 'transporter av hjälpmedel'];

/** Utvecklingsområden: what an item for decision must describe the consequences of. */
export const consequenceTexts = [/barnrätt/i, /jämställdhet/i];
