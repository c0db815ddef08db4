import { type RuleBook } from '@diarium/event-store';

/** The notice of a meeting, and its preparation. */
export const noticeRules = {
  'notice.day-unknown': {
    section: 'KL 6:17',
    sv: 'Kallelsen ska ange dagen för sammanträdet; {when} är inte en dag.',
    en: 'The notice must tell the day of the meeting; {when} is no day.',
  },
  'notice.no-start': {
    section: 'KL 6:17',
    sv: 'Kallelsen ska ange när sammanträdet börjar; ange tiden genom att flytta sammanträdet.',
    en: 'The notice must tell when the meeting starts; set the time by moving the meeting.',
  },
  'notice.no-place': {
    section: 'KL 6:17',
    sv: 'Kallelsen ska ange var sammanträdet hålls, eller att det är digitalt.',
    en: 'The notice must tell where the meeting is held, or that it is digital.',
  },
  'notice.nobody-elected': {
    section: 'KL 6:17',
    sv: 'Ingen är vald till nämnden den {when}; kallelsen har ingen mottagare.',
    en: 'Nobody is elected to the committee on {when}; the notice has no recipient.',
  },
  'notice.after-meeting': {
    section: 'KL 6:17',
    sv: 'Kallelsen {on} kommer efter sammanträdet {when}.',
    en: 'The notice on {on} comes after the meeting on {when}.',
  },
  'notice.in-the-future': {
    section: 'D',
    sv: 'Kallelsen kan inte ha skickats {on}: det är {today}.',
    en: 'The notice cannot have been sent on {on}: it is {today}.',
  },
  'notice.remote-not-allowed': {
    section: 'KL 5:16, 6:24',
    sv: 'Deltagande på distans den {when} kräver att fullmäktige har beslutat om det.',
    en: 'Taking part from a distance on {when} needs a decision of the assembly.',
  },
  'notice.sent-already': {
    section: 'D',
    sv: 'Kallelsen skickades {on}, och inget har ändrats sedan dess.',
    en: 'The notice was sent on {on}, and nothing has changed since.',
  },
  'preparation.unknown-step': {
    section: 'D',
    sv: 'Sammanträdets beredning har inget steg {code}.',
    en: 'The preparation of the meeting has no step {code}.',
  },
  'preparation.step-done': {
    section: 'D',
    sv: 'Steget {code} är klart sedan {on}.',
    en: 'The step {code} is done since {on}.',
  },
  'preparation.in-the-future': {
    section: 'D',
    sv: 'Steget kan inte ha blivit klart {on}: det är {today}.',
    en: 'The step cannot have been done on {on}: it is {today}.',
  },
} satisfies RuleBook;
