import { type RuleBook } from '@diarium/event-store';

/** What a paragraph must be and hold, and how it may come about. */
export const paragraphRules = {
  'minutes.no-quorum': {
    section: 'KL 6:27',
    sv: '{serving} av {seats} ledamöter tjänstgör; nämnden får handlägga ärenden bara när fler än hälften är närvarande.',
    en: '{serving} of {seats} members serve; the committee may deal with matters only when more than half are present.',
  },
  'minutes.doors-closed': {
    section: 'KL 6:25',
    sv: 'Sammanträdet {meeting} hålls inom stängda dörrar; paragrafen kan inte behandlas offentligt.',
    en: 'The meeting {meeting} is held behind closed doors; the paragraph cannot be dealt with in public.',
  },
  'minutes.doors-always-closed': {
    section: 'KL 6:25',
    sv: 'Ärenden som rör myndighetsutövning, eller där det finns uppgifter som kan vara sekretessbelagda, behandlas alltid inom stängda dörrar.',
    en: 'Matters of exercise of authority, and those that hold what may be secret, are always dealt with behind closed doors.',
  },
  'minutes.item-dealt-with': {
    section: 'D',
    sv: 'Punkten {item} är redan behandlad i {paragraph}; återta den paragrafen först.',
    en: 'The item {item} is dealt with in {paragraph} already; take that paragraph back first.',
  },
  'minutes.heading-missing': {
    section: 'KL 5:65–67, 6:35',
    sv: 'En paragraf utan punkt på föredragningslistan behöver en egen rubrik.',
    en: 'A paragraph without an item of the agenda needs a heading of its own.',
  },
  'minutes.disqualification-on-item': {
    section: 'KL 6:28–32',
    sv: 'Jäv i en punkt på föredragningslistan antecknas på sammanträdet innan punkten behandlas.',
    en: 'Disqualification in an item of the agenda is noted at the meeting before it is dealt with.',
  },
  'minutes.disqualified-not-present': {
    section: 'KL 6:28–32',
    sv: '{persons} är inte närvarande och kan inte anmäla jäv.',
    en: '{persons} is not present and cannot be disqualified.',
  },
  'minutes.chair-not-serving': {
    section: 'KL 6:27–30',
    sv: '{person} tjänstgör inte i paragrafen; ange vem som leder den.',
    en: '{person} does not serve in this paragraph; say who leads it.',
  },
  'minutes.unknown-case': {
    section: 'D',
    sv: 'Ärendet {case} är inte registrerat.',
    en: 'The case {case} is not registered.',
  },
  'minutes.case-of-another-committee': {
    section: 'D',
    sv: 'Nämnden {committee} kan inte besluta i ärendet {case}, som hör till en annan nämnd.',
    en: 'The committee {committee} cannot decide in the case {case}, which is another committee’s.',
  },
  'minutes.nothing-but-heading': {
    section: 'D',
    sv: 'En rubrik har varken förslag, beslut, mottagare eller anmälningar.',
    en: 'A heading has no proposals, decisions, recipients or reports.',
  },
  'minutes.nothing-to-vote-on': {
    section: 'D',
    sv: 'Information och anmälningar avgörs inte genom förslag och omröstning.',
    en: 'Information and reports are not settled by proposals and votes.',
  },
  'minutes.proposal-twice': {
    section: 'D',
    sv: 'Förslaget {proposal} står två gånger.',
    en: 'The proposal {proposal} stands twice.',
  },
  'minutes.proposal-by-stranger': {
    section: 'KL 4:24, 5:65–67',
    sv: '{person} tjänstgör inte i paragrafen och kan inte lägga förslag i den.',
    en: '{person} does not serve in this paragraph and cannot make proposals in it.',
  },
  'minutes.unknown-proposal': {
    section: 'KL 5:65–67',
    sv: 'Det finns inget förslag {proposal} i paragrafen.',
    en: 'The paragraph has no proposal {proposal}.',
  },
  'minutes.proposal-not-put': {
    section: 'KL 5:65–67',
    sv: 'Förslagen {proposals} är inte återkallade och ska ställas under proposition.',
    en: 'The proposals {proposals} are not withdrawn and must be put by the chair.',
  },
  'minutes.proposal-lost': {
    section: 'KL 5:54',
    sv: 'Förslaget {proposal} har redan fallit och kan inte ställas på nytt.',
    en: 'The proposal {proposal} is lost already and cannot be put again.',
  },
  'minutes.vote-between-two': {
    section: 'KL 5:54–55',
    sv: 'En omröstning står mellan två förslag; fler ställs mot varandra i tur och ordning.',
    en: 'A vote stands between two proposals; more are put against each other in turn.',
  },
  'minutes.open-vote-in-election': {
    section: 'KL 5:54–56',
    sv: 'Omröstning vid val är sluten.',
    en: 'A vote in an election is closed.',
  },
  'minutes.closed-vote-outside-election': {
    section: 'KL 5:54–56',
    sv: 'Omröstningen ska ske öppet, utom vid val.',
    en: 'A vote is open, except in elections.',
  },
  'minutes.names-in-closed-ballot': {
    section: 'KL 5:54–56',
    sv: 'Vid sluten omröstning antecknas inte hur var och en röstade.',
    en: 'Of a closed ballot it is not recorded how each voted.',
  },
  'minutes.votes-not-of-serving': {
    section: 'KL 4:24, 5:65–67',
    sv: 'Var och en som tjänstgör röstar en gång eller avstår; detta stämmer inte för {persons}.',
    en: 'Each who serves votes once or abstains; this does not hold for {persons}.',
  },
  'minutes.votes-do-not-add-up': {
    section: 'KL 4:24–26',
    sv: '{votes} röster och {abstained} som avstår är inte de {serving} som tjänstgör.',
    en: '{votes} votes and {abstained} abstentions are not the {serving} who serve.',
  },
  'minutes.abstention-in-authority': {
    section: 'KL 4:25',
    sv: 'Ingen får avstå från att delta i avgörandet av ett ärende som rör myndighetsutövning mot någon enskild.',
    en: 'Nobody may abstain in a matter that is exercise of authority.',
  },
  'minutes.does-not-follow': {
    section: 'KL 5:54–56',
    sv: 'Rösterna gör {carried} till nämndens beslut, inte {stated}.',
    en: 'By the votes {carried} is the decision of the committee, not {stated}.',
  },
  'minutes.outcome-does-not-follow': {
    section: 'KL 6:33',
    sv: 'Det förslag som vann gör inte att ärendet slutar så ({outcome}).',
    en: 'The proposal that was carried does not end the matter that way ({outcome}).',
  },
  'minutes.no-decision': {
    section: 'KL 5:65–67',
    sv: 'Paragrafen säger inte vad nämnden beslutar.',
    en: 'The paragraph does not say what the committee decides.',
  },
  'minutes.due-before-meeting': {
    section: 'D',
    sv: 'Det som beslutet kräver kan inte vara klart {due}, före sammanträdet {held}.',
    en: 'What the decision calls for cannot be due on {due}, before the meeting on {held}.',
  },
  'minutes.call-changes-nothing': {
    section: 'D',
    sv: 'Ange till vilken dag eller form sammanträdet {meeting} ska ändras.',
    en: 'Say to which day or mode the meeting {meeting} is to be changed.',
  },
  'minutes.call-not-to-come': {
    section: 'D',
    sv: 'Sammanträdet {meeting} ligger inte framför nämnden; det kan inte ändras genom ett beslut.',
    en: 'The meeting {meeting} is not one to come; a decision cannot change it.',
  },
  'minutes.unknown-decision': {
    section: 'D',
    sv: 'Beslutet {decision} finns inte.',
    en: 'There is no decision {decision}.',
  },
  'minutes.nothing-reported': {
    section: 'D',
    sv: 'Beslutet {decision} är inte återrapporterat; anteckna återrapporten innan nämnden beslutar om den.',
    en: 'The decision {decision} is not reported back; record the report before the committee decides on it.',
  },
  'minutes.not-delegated': {
    section: 'KL 6:40, 7:8',
    sv: '{decision} är inget delegationsbeslut av nämnden; bara sådana anmäls.',
    en: '{decision} is no delegated decision of the committee; only these are reported.',
  },
  'minutes.annulled-decision': {
    section: 'D',
    sv: '{decision} är makulerat och anmäls inte.',
    en: '{decision} is annulled and is not reported.',
  },
  'minutes.reported-already': {
    section: 'KL 6:40, 7:8',
    sv: '{decision} är redan anmält i {paragraph}.',
    en: '{decision} is reported already, in {paragraph}.',
  },
} satisfies RuleBook;
