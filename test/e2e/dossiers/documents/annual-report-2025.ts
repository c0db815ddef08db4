/** What the annual report on 2025 says, page by page, in its own words. */
export const goalArea = 'Ledningsprocesser - Ledning, styrning och uppföljning av beslut och verksamhet';

/** Målområde: the two assignments, with status and comment. */
export const assignments = [
  {
    title: 'Väva in effektiviseringar som en naturlig del i planerings-, budget- och uppföljningsarbetet',
    status: 'Avslutad/klar',
    comment: [
      'Nämnden följer löpande de verksamheter som arbetar med nämndens ansvarsområden. För att följa verksamhetens arbete med effektiviseringar får nämnden särskilda redovisningar om hjälpmedelstatistik upphandlingar och pågående förbättringsarbeten.',
      'Ett exempel på förbättringsarbete som genomförts under året är att hjälpmedels- och förrådsenheten under 2026 har effektiviserat distribution av inkontinensprodukter till medborgares hemadresser. Genom hemtagning av distribution från extern leverantör till egen regi har kostnader minskat med ca 900 000 kr. Distributionen sker i regionens ordinarie transportverksamhet.',
      'Därmed har även antal avvikelser i leveranser minskat',
    ].join(' '),
  },
  {
    title: 'Minska miljö- och klimatpåverkan',
    status: 'Pågående enligt plan',
    comment:
      'Verksamheten arbetar löpande med miljö- och klimatfrågor men nämnden har under året inte gjort någon fördjupad uppföljning',
  },
];

/** Målområde: what was saved by distributing in the region’s own transports. */
export const saving = { amount: 900_000, unit: 'kr', changePercent: null, approximate: true };

export const period = 'Tertial December 2025';

/** Aktiviteter: their statuses were icons, which the text has lost. */
export const activities = [
  {
    title: 'Besluta om upphandlingar',
    description:
      'Besluta om upphandlingar som ska genomföras under året och följa upp genomförda upphandlingar med särskilt fokus på omvärldsfaktorer som medför kostnadsökningar',
    comment:
      'Nämnden har löpande följt arbetet med aktuella upphandlingar. Nämnden har särskilt uppmärksammat vikten av att planerade upphandlingar sker i tid för att undvika otillåtna avtalsförlängningar och säkra leveranser',
  },
  {
    title: 'Följa upp Hjälpmedels- och förrådsenhetens statistik',
    description:
      'Följa upp Hjälpmedels- och förrådsenhetens statistik gällande inköpskostnader för kommunerna',
    comment:
      'Nämnden har följt upp aktuella upphandlingar samt hjälpmedelsstatistik. Nämndens ledamöter påtalade betydelsen av att genomföra analyser på hemmaplan',
  },
  {
    title: 'Följa upp nämndens roll i försörjningsberedskaps',
    description: null,
    comment:
      'Nämnden har löpande följt arbetet med försörjningsberedskap och diskussionerna om samverkan mellan länets kommuner och Region Jämtland Härjedalen. I februari 2026 ska nämnden få en fördjupad redovisning om den arbetsgrupp för samarbete inom totalförsvarsfrågor som föreslås etableras där arbetet leds av länsstyrelsen',
  },
  {
    title: 'Miljö- och klimatanpassade upphandlingar',
    description:
      'Följa upp genomförda upphandlingar och granska planerade upphandlingar med särskilt fokus på miljö- och klimataspekter',
    comment:
      'Nämnden har inte haft någon fördjupad uppföljning under året men följer löpande arbetet med upphandlingar och de krav som finns',
  },
];

/** Sammanfattning, and Utvärdering av nämnden: when, as far as the report says, and how the four were held. */
export const meetings = [
  { heldOn: '2025', heldMode: 'digital' },
  { heldOn: '2025-05', heldMode: 'physical' },
  { heldOn: '2025-09', heldMode: 'digital' },
  { heldOn: '2025-11', heldMode: 'digital' },
];

export const physicalAt = 'Hjälpmedelscentralen';

/** Händelser av väsentlig betydelse: what each of the four meetings followed up. */
export const atEveryMeeting = [/upphandlingar/i, /hjälpmedelsfrågor/i];

/** Händelser av väsentlig betydelse: what goes on in 2026, and until when or for what it waits. */
export const carriedOver = [
  { matter: /hostmaskiner/i, dueOn: '2026-02', awaiting: null },
  { matter: /läkemedelsautomater/i, dueOn: null, awaiting: /evidens/i },
  { matter: /brukarråd/i, dueOn: null, awaiting: null },
  { matter: /försörjningsberedskap/i, dueOn: '2026-02', awaiting: null },
  { matter: /utvärdering/i, dueOn: null, awaiting: null },
];
