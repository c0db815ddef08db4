import { type RuleBook } from '@diarium/event-store';

/** Received, arrived, registered and sent are kept apart, and follow each other. */
export const datesRules = {
  'document.no-date': {
    section: 'OSL 5:2 p. 1',
    sv: 'Datum då handlingen kom in eller upprättades saknas: ange det, eller varför källan inte ger något.',
    en: 'The date received or drawn up is missing: give it, or why the source gives none.',
  },
  'document.date-not-of-direction': {
    section: 'OSL 5:2 p. 1',
    sv: 'Uppgiften {date} hör inte till en handling av detta slag: det som kommer in tas emot och inkommer, det egna skickas.',
    en: 'The day {date} does not belong to such a document: what comes in is received and arrives, one’s own is sent.',
  },
  'document.date-in-future': {
    section: 'OSL 5:1',
    sv: 'Dagen {on} ({date}) har inte kommit än; det är {today}.',
    en: 'The day {on} ({date}) has not come yet; it is {today}.',
  },
  'document.arrived-before-received': {
    section: 'FL 22',
    sv: 'Handlingen kan inte ha inkommit {arrived}, innan någon tog emot den {received}.',
    en: 'The document cannot have arrived on {arrived}, before somebody took it in on {received}.',
  },
  'document.sent-before-dated': {
    section: 'TF 2:10',
    sv: 'Handlingen kan inte ha skickats {sent}, innan den upprättades {dated}.',
    en: 'The document cannot have been sent on {sent}, before it was drawn up on {dated}.',
  },
  'document.tender-before-opening': {
    section: 'TF 2:9',
    sv: 'Ett anbud är inkommet först när anbuden öppnas, {opening}; {arrived} är för tidigt.',
    en: 'A tender has arrived only when the tenders are opened, on {opening}; {arrived} is too early.',
  },
  'document.dispatched-without-day': {
    section: 'TF 2:10',
    sv: 'Handlingen uppges vara expedierad: ange vilken dag den skickades.',
    en: 'The document is said to be dispatched: give the day on which it was sent.',
  },
} satisfies RuleBook;
