import { refusals, type RuleBook } from '@diarium/event-store';

export const postingRules = {
  'posting.exists': {
    section: 'D',
    sv: 'Anslaget {posting} finns redan.',
    en: 'There is a posting {posting} already.',
  },
  'posting.unknown': {
    section: 'D',
    sv: 'Anslaget {posting} finns inte; börja med vad som ska anslås.',
    en: 'There is no posting {posting}; start it first.',
  },
  'posting.nothing-to-post': {
    section: 'D',
    sv: 'Diariet har inget sammanträde, ingen paragraf och inget delegationsbeslut {posting}.',
    en: 'The register has no meeting, paragraph or delegated decision {posting}.',
  },
  'posting.not-attested': {
    section: 'KL 8:12',
    sv: '{posting} är inte justerat; det som tillkännages är att protokollet har justerats.',
    en: '{posting} is not attested; what is announced is that the minutes have been attested.',
  },
  'posting.taken-back': {
    section: 'D',
    sv: '{posting} är återtaget eller makulerat, och inget beslut.',
    en: '{posting} is taken back, or annulled as a mistake, and no decision.',
  },
  'posting.with-its-minutes': {
    section: 'KL 8:12',
    sv: 'Paragrafen {posting} justerades med protokollet och anslås med det: {minutes}.',
    en: 'The paragraph {posting} was attested with the minutes and is posted with them: {minutes}.',
  },
  'posting.not-for-the-board': {
    section: 'KL 8:10–11',
    sv: 'Delegationsbeslutet {posting} anmäls till nämnden; bara det som inte anmäls får ett anslag för sig.',
    en: 'The delegated decision {posting} is reported to the committee; only one that is not has a notice of its own.',
  },
  'posting.no-boards': {
    section: 'KL 9:32',
    sv: 'Den gemensamma nämnden {committee} har inga parter i diariet den {day}: det finns ingen anslagstavla att anslå på.',
    en: 'The joint committee {committee} has no parties in the register on {day}: there is no board to post on.',
  },
  'posting.no-such-board': {
    section: 'KL 9:32',
    sv: 'Anslaget ska upp på {boards}, inte på {board}.',
    en: 'The notice goes up on {boards}, not on {board}.',
  },
  'posting.before-attestation': {
    section: 'KL 8:12',
    sv: 'Inget anslås före justeringen den {attested}; {on} är för tidigt.',
    en: 'Nothing is posted before it is attested on {attested}; {on} is too early.',
  },
  'posting.in-the-future': {
    section: 'D',
    sv: 'Det kan inte ha hänt {on}: det är {today}.',
    en: 'It cannot have happened on {on}: it is {today}.',
  },
  'posting.up-already': {
    section: 'D',
    sv: 'Anslaget sitter redan uppe på {board} sedan {up}.',
    en: 'The notice is up on {board} already since {up}.',
  },
  'posting.before-taken-down': {
    section: 'D',
    sv: 'Anslaget togs ner från {board} {down}; det kan inte ha satts upp igen {on}.',
    en: 'The notice came down from {board} on {down}; it cannot be up again on {on}.',
  },
  'posting.served-its-time': {
    section: 'KL 8:12',
    sv: 'Anslaget har suttit uppe till och med {last}, så länge beslutet kunde överklagas, och sätts inte upp igen.',
    en: 'The notice was up through {last}, as long as the decision could be appealed, and does not go up again.',
  },
  'posting.not-up': {
    section: 'D',
    sv: 'Anslaget sitter inte uppe på {board}.',
    en: 'The notice is not up on {board}.',
  },
  'posting.down-before-up': {
    section: 'D',
    sv: 'Anslaget sattes upp på {board} {up}; det kan inte ha tagits ner {on}.',
    en: 'The notice went up on {board} on {up}; it cannot have come down on {on}.',
  },
  'posting.early-without-reason': {
    section: 'KL 8:12',
    sv: 'Anslaget får inte tas ner före överklagandetidens slut ({last}); har det ändå hänt, ange skälet: tiden börjar då om.',
    en: 'The notice may not come down before the time for appeal is over ({last}); if it has, state why: the time starts anew.',
  },
} satisfies RuleBook;

export const refusePosting = refusals<keyof typeof postingRules>(postingRules);
