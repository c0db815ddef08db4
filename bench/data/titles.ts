const KINDS = kindsOf(`
Upphandling av, Medborgarförslag om, Avtal om, Begäran om yttrande över, Revision av,
Ansökan om bidrag till, Remiss om, Motion om, Uppföljning av, Tilläggsavtal för,
Handlingsplan för, Internkontroll av, Samråd om, Delegering av, Budget för,
Riktlinjer för, Klagomål på, Överenskommelse om, Utredning av, Taxa för`);

const FIRST = wordsOf(`
hjälpmedels sjukvårds läkemedels tandvårds ambulans kollektivtrafik färdtjänst folkhälso
kultur biblioteks skol förskole äldreomsorgs hemtjänst räddningstjänst avfalls vatten
energi bostads gatu park idrotts simhalls museums arkiv lokal fastighets fordons kost
städ tvätt lager inköps ekonomi personal rekryterings utbildnings digitaliserings journal
telefoni nätverks säkerhets krisberedskaps miljö klimat natur turism näringslivs
arbetsmarknads integrations ungdoms familje funktionshinder syn hörsel rullstols sårvårds
diabetes cancer rehabiliterings`);

const SECOND = wordsOf(`
centralen avtalet tjänster utrustning verksamheten planen programmet projektet lokaler
fonden rådet nämnden strategin policyn systemet registret avgifter bidraget stödet
samordningen organisationen enheten mottagningen beredskapen försörjningen transporter
material inventarier licenser underhållet reformen analysen prognosen redovisningen
statistiken kartläggningen konsulter entreprenaden besiktningen tillsynen tillståndet
ansvaret arbetet utvecklingen forskningen utvärderingen informationen kampanjen mässan
konferensen resor parken byggnaden anläggningen vägen bron torget skolan hemmet kliniken`);

const PLACES = wordsOf(`
Östersund Åre Krokom Strömsund Härjedalen Berg Bräcke Ragunda Luleå Piteå Boden Kalix
Haparanda Kiruna Gällivare Jokkmokk Arjeplog Arvidsjaur Älvsbyn Pajala Överkalix
Övertorneå Umeå Skellefteå Lycksele Vilhelmina Storuman Sorsele Sundsvall Härnösand
Kramfors Sollefteå Örnsköldsvik Timrå Ånge Gävle Bollnäs Hudiksvall Ljusdal Söderhamn`);

/** What the title of the n-th case is about: each word as rare or as common as in a real register. */
export interface Subject {
  readonly kind: string;
  readonly first: string;
  readonly second: string;
  readonly place: string;
}

export function subjectOf(n: number): Subject {
  return {
    kind: pick(KINDS, n, 1),
    first: pick(FIRST, n, 2),
    second: pick(SECOND, n, 3),
    place: pick(PLACES, n, 4),
  };
}

export function titleOf(n: number): string {
  const { kind, first, second, place } = subjectOf(n);
  return `${kind} ${first}${second} i ${place}, dnr ${scattered(n, 5) % 100_000}`;
}

function pick(words: readonly string[], n: number, salt: number): string {
  return words[scattered(n, salt) % words.length] ?? '';
}

/** A number that looks like chance and is the same in every run. */
export function scattered(n: number, salt: number): number {
  let x = Math.imul(n + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 15), 0x2c1b3c6d);
  x = Math.imul(x ^ (x >>> 12), 0x297a2d39);
  return (x ^ (x >>> 15)) >>> 0;
}

function wordsOf(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

function kindsOf(text: string): readonly string[] {
  return text.trim().split(/,\s+/);
}
