/** Search over the whole register. */
export const search = {
  title: (words: string): string => `Allt som innehåller ”${words}”`,
  kind: 'Slag',
  number: 'Nummer eller nyckel',
  heading: 'Rubrik',
  nothing: 'Inget i diariet innehåller alla orden.',
  kinds: {
    case: 'Ärende',
    document: 'Handling',
    paragraph: 'Paragraf',
    decision: 'Beslut',
    meeting: 'Sammanträde',
    assignment: 'Uppdrag',
    goal: 'Mål eller aktivitet',
    procurement: 'Upphandling',
    inquiry: 'Begäran om upplysning',
  },
};
