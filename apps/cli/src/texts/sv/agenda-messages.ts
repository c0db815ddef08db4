/** Sentences about agendas, notices and those who serve. */
export const agendaMessages = {
  agendaTitle: (committee: string, day: string): string => `${committee}  Föredragningslista ${day}`,
  noAgenda: 'Ingen föredragningslista.',
  issuedOn: (version: number, day: string): string => `version ${version}, ${day}`,
  agendaVersion: (version: number): string => `version ${version}`,
  agendasCompared: (meeting: string, from: number, to: number | undefined): string =>
    `${meeting}  Version ${from} mot ${to === undefined ? 'listan som den är' : `version ${to}`}`,
  agendaUnchanged: 'Inget skiljer dem åt.',
  movedItem: (heading: string, from: number, to: number): string => `${heading}: från ${from} till ${to}`,
  notDone: 'inte klart',
  noticeTitle: (committee: string, day: string): string => `${committee}  Kallelse till ${day}`,
  noNotice: 'Ingen kallelse är skickad.',
  noticeSent: (day: string, supplement: boolean): string =>
    `${supplement ? 'Tillägg till kallelsen' : 'Kallelse'}, skickad ${day}`,
  servingTitle: (committee: string, day: string): string => `${committee}  Tjänstgörande ${day}`,
  vacantSeatOf: (name: string): string => `${name}, vakant plats`,
  servesInstead: (name: string | null): string => (name === null ? 'ingen' : `${name}, som ersättare`),
  anyCase: 'i allmänhet',
  attendanceTitle: (committee: string, year: number): string => `${committee}  Närvaro ${year}`,
  attendanceOf: (meetings: number, limit: number): string =>
    `${meetings} sammanträden med närvaro i protokollet. Ledamöter under ${limit} % är markerade.`,
  attendanceShare: (percent: number, low: boolean): string => `${percent} %${low ? ' (under gränsen)' : ''}`,
  noAttendance: 'Ingen närvaro är antecknad.',
  daysBefore: (days: number): string => `${days} dagar före sammanträdet`,
};
