import { type RuleBook } from '@diarium/event-store';

/** The meeting while it sits. */
export const sittingRules = {
  'sitting.doors-closed': {
    section: 'KL 6:25',
    sv: 'Nämnden har inte beslutat att sammanträden den {on} är offentliga; {meeting} hålls inom stängda dörrar.',
    en: 'The committee has not decided that meetings on {on} are open to the public; {meeting} is held behind closed doors.',
  },
  'sitting.unknown-meeting': {
    section: 'D',
    sv: 'Sammanträdet {meeting} finns inte; planera eller tillkännage det först.',
    en: 'There is no meeting {meeting}; plan or announce it first.',
  },
  'sitting.cancelled': {
    section: 'D',
    sv: 'Sammanträdet {meeting} är inställt.',
    en: 'The meeting {meeting} is cancelled.',
  },
  'sitting.held-without-minutes': {
    section: 'D',
    sv: 'Sammanträdet {meeting} är antecknat som hållet utan protokoll i diariet.',
    en: 'The meeting {meeting} is recorded as held without minutes in the register.',
  },
  'sitting.not-open': {
    section: 'D',
    sv: 'Sammanträdet {meeting} är inte öppnat.',
    en: 'The meeting {meeting} is not open.',
  },
  'sitting.open-already': {
    section: 'D',
    sv: 'Sammanträdet {meeting} är redan öppnat.',
    en: 'The meeting {meeting} is open already.',
  },
  'sitting.closed': {
    section: 'D',
    sv: 'Sammanträdet {meeting} är avslutat.',
    en: 'The meeting {meeting} is closed.',
  },
  'sitting.on-another-day': {
    section: 'D',
    sv: 'Sammanträdet {meeting} ligger {when}, inte {on}; flytta det först.',
    en: 'The meeting {meeting} stands on {when}, not on {on}; move it first.',
  },
  'sitting.in-the-future': {
    section: 'D',
    sv: 'Det kan inte ha hänt {on}: det är {today}.',
    en: 'This cannot have happened on {on}: it is {today}.',
  },
  'sitting.time-goes-back': {
    section: 'D',
    sv: 'Klockan {at} är före det som senast antecknades, {last}.',
    en: 'The time {at} is before what was recorded last, {last}.',
  },
  'sitting.not-elected': {
    section: 'KL 5:65–67, 6:35',
    sv: '{person} är inte vald till nämnden den {on}; protokollet anger ledamöter och ersättare.',
    en: '{person} is not elected to the committee on {on}; minutes name members and substitutes.',
  },
  'sitting.too-many-serve': {
    section: 'D',
    sv: '{serving} skulle tjänstgöra i en nämnd med {seats} ledamöter.',
    en: '{serving} would serve in a committee of {seats} members.',
  },
  'sitting.chair-not-serving': {
    section: 'D',
    sv: '{person} tjänstgör inte och kan inte leda sammanträdet.',
    en: '{person} does not serve and cannot lead the meeting.',
  },
  'sitting.attester-not-serving': {
    section: 'KL 5:69',
    sv: '{person} tjänstgör inte och kan inte utses att justera protokollet.',
    en: '{person} does not serve and cannot be appointed to attest the minutes.',
  },
  'sitting.chair-attests-anyway': {
    section: 'KL 5:69',
    sv: '{person} leder sammanträdet och justerar ändå; utse någon annan bredvid ordföranden.',
    en: '{person} leads the meeting and attests anyway; appoint someone beside the chair.',
  },
  'sitting.remote-at-physical-meeting': {
    section: 'KL 5:16, 6:24',
    sv: '{person} kan inte delta på distans i ett fysiskt sammanträde; öppna det som hybrid.',
    en: '{person} cannot take part from a distance in a physical meeting; open it as a hybrid one.',
  },
  'sitting.present-already': {
    section: 'D',
    sv: '{person} är redan närvarande.',
    en: '{person} is present already.',
  },
  'sitting.not-present': {
    section: 'D',
    sv: '{person} är inte närvarande.',
    en: '{person} is not present.',
  },
  'sitting.only-substitutes-serve-for-others': {
    section: 'D',
    sv: '{person} är ledamot och tjänstgör inte i någon annans ställe.',
    en: '{person} is a member and serves in nobody else’s place.',
  },
  'sitting.not-a-member': {
    section: 'D',
    sv: '{member} är inte ledamot i nämnden den dagen; ingen kan tjänstgöra i dennes ställe.',
    en: '{member} is not a member of the committee that day; nobody can serve in their place.',
  },
  'sitting.member-serves': {
    section: 'D',
    sv: '{member} är närvarande och inte jävig; ersättare tjänstgör bara för den som är förhindrad.',
    en: '{member} is present and not disqualified; substitutes serve only for who cannot.',
  },
  'sitting.place-taken': {
    section: 'D',
    sv: '{holder} tjänstgör redan för {member}.',
    en: '{holder} serves for {member} already.',
  },
  'sitting.service-unchanged': {
    section: 'D',
    sv: '{person} tjänstgör redan så.',
    en: '{person} serves that way already.',
  },
  'sitting.unknown-item': {
    section: 'D',
    sv: 'Punkten {item} står inte på föredragningslistan.',
    en: 'The item {item} does not stand on the agenda.',
  },
  'sitting.item-dealt-with': {
    section: 'KL 6:28–32',
    sv: 'Punkten {item} är behandlad i {paragraph}; jäv antecknas innan punkten behandlas.',
    en: 'The item {item} is dealt with in {paragraph}; disqualification is noted before that.',
  },
  'sitting.disqualified-already': {
    section: 'KL 6:28–32',
    sv: 'Jävet för {person} i punkten {item} är redan antecknat.',
    en: 'That {person} is disqualified in the item {item} is noted already.',
  },
  'sitting.items-left': {
    section: 'D',
    sv: 'Punkterna {items} är inte behandlade; ange skälet till att sammanträdet avslutas i förtid.',
    en: 'The items {items} are not dealt with; give the reason why the meeting ends early.',
  },
} satisfies RuleBook;
