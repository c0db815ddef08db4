/** What the plan for 2022 says, page by page, in its own words; words divided at the end of a line are joined. */
export const committee = {
  /** Inledning, Nämndens uppgifter */
  name: 'samordnad upphandling, lagerhållning och distribution av sjukvårdsprodukter samt hjälpmedel',
  host: 'Region Jämtland Härjedalen',
  supervisedBy: 'Regionstyrelsen',
  tasks: [
    'På affärsmässiga villkor svara för samordnad upphandling, lagerhållning och distribution av sjukvårdsprodukter samt hjälpmedel.',
    'Erbjuda hjälpmedel för personer med funktionsnedsättning som är bosatta i länets kommuner. Uppgiften omfattar både kommunernas och regionens ansvar att erbjuda hjälpmedel.',
    'Besluta om vilka hjälpmedel som ska finnas och till vilken hjälpmedelsgrupp de ska höra.',
    'Besluta om tillämpningsanvisningar och rutiner för verksamheten, tolkning av hjälpmedelsfrågor där oklarheter råder och övergripande prioriteringsärenden.',
    'Ansvara för att sortimentsurval sker på ett sådant sätt att regionen, kommunerna och brukarorganisationer har inflytande, att utvärdering och uppföljning sker av hjälpmedelsverksamheten ur ett brukarperspektiv samt att verksamheten drivs ekonomiskt, rationellt och med hög kvalitet vad avser kompetens, service och kostnadseffektivitet.',
  ],
  /** Planeringsförutsättningar: the change came into force in December 2020. */
  remoteFrom: '2020-12',
  /** Decided at the extra meeting on this day. */
  remoteDecidedOn: '8 juni 2020',
  /** Ekonomi: ”Nämnden har ingen egen budget.” */
  budget: { year: 2022, form: 'none', amount: null },
};

export const assemblyPlan = 'Regionplan och budget 2022–2024';

/** Mål och uppdrag: Strategier i regionplan 2022-2024 */
export const strategies = [
  {
    title: 'Strategi för länets utveckling',
    priorities: [
      'Utvecklingskraft i hela länet',
      'Infrastruktur och kommunikationer för framtiden',
      'Ett dynamiskt kulturliv för demokrati, attraktionskraft och livskvalitet',
      'Ett friskare liv',
      'En hållbar miljö',
    ],
    indicators: [
      'Näringslivsutveckling i hela länet',
      'Infrastruktur och kommunikationer inom samt till och från länet',
      'Säkerhet och robusthet i verksamheten',
      'Tillgängligt kulturutbud i hela länet',
      'Tillgängliga och attraktiva folkhögskolor',
      'Hälsa på lika villkor',
      'Miljönytta och minskad klimatpåverkan',
    ],
  },
  {
    title: 'Strategi för vård',
    priorities: ['God och Nära vård i hela Region Jämtland Härjedalen', 'Hög tillgänglighet och kontinuitet'],
    indicators: [
      'Nära vård',
      'Tillgänglighet till vården',
      'Kontinuitet inom primärvården',
      'Antibiotikaanvändning och kostnadsutvecklingen för läkemedel',
      'Nöjda patienter',
    ],
  },
  {
    title: 'Strategi för medarbetare',
    priorities: [
      'Säkra långsiktig kompetensförsörjning',
      'Aktivt medarbetarskap och ledarskap',
      'Hälsofrämjande arbetsmiljö',
    ],
    indicators: [
      'Det totala värdet i arbetsmiljöenkäten (hälsofrämjande arbetsmiljöindex)',
      'Värdet av arbetsmiljöenkäten med direkt koppling till ledarskap',
      'Sjukfrånvaro i procent av ordinarie arbetstid',
      'Andel medarbetare som upplever att de kan påverka hur arbetet organiseras på sin arbetsplats',
    ],
  },
  {
    title: 'Strategi för en god ekonomi',
    priorities: ['En ekonomi i balans', 'God styrning och uppföljning', 'Investeringar'],
    indicators: [
      'Skattekraft',
      'Bruttoregionalprodukt per invånare',
      'Betalningsberedskap',
      'Återlån',
      'Avkastning på finansiella placeringar',
    ],
  },
];

const jamtland = 'Region Jämtland Härjedalen';
const vasterbotten = 'Region Västerbotten';

/** Upphandlingsplan 2022: name and who is responsible, in the order of the table. */
export const procurement: readonly (readonly [string, string])[] = [
  ['Cyklar och sittvagnar', vasterbotten],
  ['Drivaggregat', vasterbotten],
  ['Enteral nutrition', jamtland],
  ['Gånghjälpmedel', vasterbotten],
  ['Infusions- och injektionsprodukter', jamtland],
  ['Inkontinensprodukter', jamtland],
  ['Läskamera', jamtland],
  ['Manuella rullstolar/bälten-selar-huvudstöd', vasterbotten],
  ['Operationsmaterial', jamtland],
  ['Personlig vård', jamtland],
  ['Portabla ramper', jamtland],
  ['Provtagningsmaterial', jamtland],
  ['Sårläkningsprodukter', jamtland],
  ['Transportkuvössystem', vasterbotten],
  ['Vakuumbaserad sårbehandling', vasterbotten],
];

const wholeYear = { starts: '2022-01-01', ends: '2022-12-31' };

/** Nämndens mål: each activity with the strategy and the priority that it stands under. */
export const activities = [
  {
    title: 'Följa upp genomförda upphandlingar och granska planerade upphandlingar',
    strategy: 'Strategi för länets utveckling',
    priority: 'En hållbar miljö',
    ...wholeYear,
  },
  {
    title: 'Besluta om upphandlingar som ska genomföras under året och följa upp genomförda upphandlingar',
    strategy: 'Strategi för vård',
    priority: 'God och Nära vård i hela Region Jämtland Härjedalen',
    ...wholeYear,
  },
  {
    title:
      'Följa införandet av nya regler därpå följande förändringar inom området medicintekniska produkter',
    strategy: 'Strategi för vård',
    priority: 'God och Nära vård i hela Region Jämtland Härjedalen',
    ...wholeYear,
  },
  {
    title: 'Följa upp Hjälpmedels- och förrådsenhetens statistik gällande inköpskostnader för kommunerna',
    strategy: 'Strategi för en god ekonomi',
    priority: 'God styrning och uppföljning',
    ...wholeYear,
  },
];

const head = 'Enhetschef hjälpmedels- och förrådsenheten';

/** Sammanträdesplanering: time, mode, place, and each subject with who presents it. */
export const meetings = [
  {
    when: '2022-02-21',
    starts: '09:30',
    ends: '15:00',
    mode: 'physical',
    place: 'Göviken',
    subjects: [
      ['Utbildning nytt regelverk MTP', 'Emilia Törnell'],
      ['Utbildning/inventering av sortiment på HMC', head],
      ['Följa upp planerade upphandlingar genomförts enligt beslutad plan', 'Inköpschef'],
      ['Årsbokslut', 'Sekreterare'],
    ],
  },
  {
    when: '2022-04-11',
    starts: '09:30',
    ends: '12:00',
    mode: 'digital',
    place: null,
    subjects: [
      ['Upphandlingar', 'Inköpschef'],
      ['Statistik från Hjälpmedels- och MA-enheten', head],
      ['Uppföljning av brukarrådets arbete', head],
    ],
  },
  {
    when: '2022-09-19',
    starts: '09:30',
    ends: '12:00',
    mode: 'digital',
    place: null,
    subjects: [
      ['Upphandlingar', 'Inköpschef'],
      ['Inspel till verksamhetsplan', 'Sekreterare'],
    ],
  },
  {
    when: '2022-11-07',
    starts: '09:30',
    ends: '12:00',
    mode: 'digital',
    place: null,
    subjects: [
      ['Upphandlingar', 'Inköpschef'],
      ['Verksamhetsplan och budget', 'Sekreterare'],
      ['Sammanträdestider 2023', 'Sekreterare'],
    ],
  },
];
