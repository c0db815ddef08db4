import { refusals, type RuleBook } from '@diarium/event-store';
import { remoteRules } from '../shared/remote-participation';

export const meetingRules = {
  'meeting.exists': {
    section: 'D',
    sv: 'Sammanträdet {meeting} finns redan; ett till samma dag får tillägget .2.',
    en: 'There is a meeting {meeting} already; a second one then gets the suffix .2.',
  },
  'meeting.unknown': {
    section: 'D',
    sv: 'Sammanträdet {meeting} finns inte; planera eller tillkännage det först.',
    en: 'There is no meeting {meeting}; plan or announce it first.',
  },
  'meeting.unknown-committee': {
    section: 'D',
    sv: 'Nämnden {committee} finns inte i diariet.',
    en: 'There is no committee {committee} in the register.',
  },
  'meeting.key-of-another-day': {
    section: 'D',
    sv: 'Sammanträdets nyckel {meeting} hör till {of}, inte till {when}.',
    en: 'The key {meeting} belongs to a meeting on {of}, not on {when}.',
  },
  'meeting.ends-before-start': {
    section: 'D',
    sv: 'Sammanträdet kan inte sluta {ends} när det börjar {starts}.',
    en: 'The meeting cannot end at {ends} when it starts at {starts}.',
  },
  ...remoteRules,
  'meeting.open': {
    section: 'D',
    sv: 'Sammanträdet {meeting} är öppnat och protokollförs; det kan inte ställas in, flyttas eller kallas till.',
    en: 'The meeting {meeting} is open and its minutes are kept; it cannot be cancelled, moved or called.',
  },
  'meeting.has-minutes': {
    section: 'D',
    sv: 'Sammanträdet {meeting} har protokoll; det som behandlades och beslutades står i dess paragrafer.',
    en: 'The meeting {meeting} has minutes; what it dealt with and decided stands in their paragraphs.',
  },
  'meeting.held': {
    section: 'D',
    sv: 'Sammanträdet {meeting} har hållits; det kan inte ställas in, flyttas eller kallas till.',
    en: 'The meeting {meeting} has been held; it cannot be cancelled, moved or called.',
  },
  'meeting.cancelled': {
    section: 'D',
    sv: 'Sammanträdet {meeting} är inställt.',
    en: 'The meeting {meeting} is cancelled.',
  },
  'meeting.not-held': {
    section: 'D',
    sv: 'Sammanträdet {meeting} har inte hållits; vad det behandlade eller beslutade går inte att anteckna.',
    en: 'The meeting {meeting} has not been held; what it dealt with or decided cannot be recorded.',
  },
  'meeting.not-moved': {
    section: 'D',
    sv: 'Sammanträdet {meeting} ligger redan då, i samma form och på samma plats.',
    en: 'The meeting {meeting} stands at that time already, in the same mode and place.',
  },
  'meeting.called-already': {
    section: 'D',
    sv: 'Kallelsen till {meeting} är redan utsänd.',
    en: 'The notice of {meeting} is sent already.',
  },
  'meeting.notice-after-meeting': {
    section: 'KL 6:17',
    sv: 'Kallelsen {notice} kommer efter sammanträdet {when}: ledamöter och ersättare ska få veta tid och plats i förväg.',
    en: 'The notice on {notice} comes after the meeting on {when}: members and substitutes must know time and place before.',
  },
  'meeting.held-on-another-day': {
    section: 'D',
    sv: 'Sammanträdet {meeting} ligger {when}, inte {on}; flytta det först.',
    en: 'The meeting {meeting} stands on {when}, not on {on}; move it first.',
  },
  'meeting.held-in-the-future': {
    section: 'D',
    sv: 'Sammanträdet kan inte ha hållits {on}: det är {today}.',
    en: 'The meeting cannot have been held on {on}: it is {today}.',
  },
  'meeting.subject-exists': {
    section: 'D',
    sv: 'Ämnet {subject} står redan på sammanträdet.',
    en: 'The meeting has a subject {subject} already.',
  },
  'meeting.matter-exists': {
    section: 'D',
    sv: 'Punkten {matter} är redan antecknad på sammanträdet.',
    en: 'The meeting has a matter {matter} already.',
  },
  'meeting.unknown-case': {
    section: 'D',
    sv: 'Ärendet {case} är inte registrerat.',
    en: 'The case {case} is not registered.',
  },
  'decision.meeting-known': {
    section: 'D',
    sv: 'Sammanträdet {meeting} är känt; beslutet kan inte antecknas som fattat vid ett okänt sammanträde.',
    en: 'The meeting {meeting} is known; the decision cannot be recorded as made at an unknown one.',
  },
  'decision.exists': {
    section: 'D',
    sv: 'Beslutet {decision} är redan antecknat på sammanträdet.',
    en: 'The meeting has a decision {decision} already.',
  },
  'decision.unknown': {
    section: 'D',
    sv: 'Sammanträdet har inget beslut {decision}.',
    en: 'The meeting has no decision {decision}.',
  },
  'decision.case-of-another-committee': {
    section: 'D',
    sv: 'Nämnden {committee} kan inte besluta i ärendet {case}, som hör till en annan nämnd.',
    en: 'The committee {committee} cannot decide in the case {case}, which is another committee’s.',
  },
  'decision.ends-before-valid': {
    section: 'D',
    sv: 'Beslutet kan inte gälla till {to} när det gäller från {from}.',
    en: 'The decision cannot be valid to {to} when it is valid from {from}.',
  },
  'decision.due-before-meeting': {
    section: 'D',
    sv: 'Det som beslutet kräver kan inte vara klart {due}, före sammanträdet {held}.',
    en: 'What the decision calls for cannot be due on {due}, before the meeting on {held}.',
  },
  'decision.dispatched-already': {
    section: 'D',
    sv: 'Beslutet {decision} är redan expedierat.',
    en: 'The decision {decision} is dispatched already.',
  },
  'decision.reported-already': {
    section: 'D',
    sv: 'Beslutet {decision} är redan återrapporterat.',
    en: 'The decision {decision} is reported back already.',
  },
  'decision.before-meeting': {
    section: 'D',
    sv: 'Beslutet {decision} fattades {held}; det kan inte ha hänt {on}.',
    en: 'The decision {decision} was made on {held}; this cannot have happened on {on}.',
  },
} satisfies RuleBook;

export const refuseMeeting = refusals<keyof typeof meetingRules>(meetingRules);
