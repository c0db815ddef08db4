import { refusals, type RuleBook } from '@diarium/event-store';
import { noticeRules } from './notice.rules';

export const agendaRules = {
  ...noticeRules,
  'agenda.meeting-unknown': {
    section: 'D',
    sv: 'Sammanträdet {meeting} finns inte; planera eller tillkännage det först.',
    en: 'There is no meeting {meeting}; plan or announce it first.',
  },
  'agenda.meeting-cancelled': {
    section: 'D',
    sv: 'Sammanträdet {meeting} är inställt; dess föredragningslista ändras inte.',
    en: 'The meeting {meeting} is cancelled; its agenda does not change.',
  },
  'agenda.meeting-over': {
    section: 'D',
    sv: 'Sammanträdet {meeting} är avslutat; dess föredragningslista ändras inte.',
    en: 'The meeting {meeting} is over; its agenda does not change.',
  },
  'agenda.meeting-sitting': {
    section: 'D',
    sv: 'Sammanträdet {meeting} pågår; då läggs punkter bara till på föredragningslistan.',
    en: 'The meeting {meeting} sits; items are only added to its agenda then.',
  },
  'agenda.item-exists': {
    section: 'D',
    sv: 'Punkten {item} finns eller har funnits på föredragningslistan.',
    en: 'The agenda has or had an item {item}.',
  },
  'agenda.item-unknown': {
    section: 'D',
    sv: 'Föredragningslistan har ingen punkt {item}.',
    en: 'The agenda has no item {item}.',
  },
  'agenda.item-forced': {
    section: 'KL 6:40',
    sv: 'Punkten {item} ska tas upp enligt {by}; den kan inte utgå eller bli något annat.',
    en: 'The item {item} is taken up by {by}; it cannot be withdrawn or become something else.',
  },
  'agenda.no-such-place': {
    section: 'D',
    sv: 'Föredragningslistan har ingen plats {place}; den sista är {last}.',
    en: 'The agenda has no place {place}; the last is {last}.',
  },
  'agenda.nothing-changes': {
    section: 'D',
    sv: 'Föredragningslistan ändras inte: den ser redan ut så.',
    en: 'The agenda does not change: it is so already.',
  },
  'agenda.unknown-case': {
    section: 'D',
    sv: 'Ärendet {case} är inte registrerat.',
    en: 'The case {case} is not registered.',
  },
  'agenda.case-of-another-committee': {
    section: 'D',
    sv: 'Ärendet {case} hör till en annan nämnd än {committee}.',
    en: 'The case {case} is of another committee than {committee}.',
  },
  'agenda.unknown-document': {
    section: 'D',
    sv: 'Handlingen {document} är inte registrerad.',
    en: 'The document {document} is not registered.',
  },
  'agenda.text-not-unique': {
    section: 'D',
    sv: 'Konsekvensbeskrivningen {text} står mer än en gång.',
    en: 'The text on consequences {text} stands more than once.',
  },
  'agenda.empty': {
    section: 'D',
    sv: 'Föredragningslistan är tom.',
    en: 'The agenda is empty.',
  },
  'agenda.nothing-new': {
    section: 'D',
    sv: 'Inget har ändrats sedan version {version} av föredragningslistan.',
    en: 'Nothing has changed since version {version} of the agenda.',
  },
  'agenda.consequence-missing': {
    section: 'D',
    sv: 'Beslutsärendet {item} saknar de konsekvensbeskrivningar som nämnden kräver: {texts}.',
    en: 'The item for decision {item} lacks texts on consequences that the committee requires: {texts}.',
  },
  'agenda.version-unknown': {
    section: 'D',
    sv: 'Föredragningslistan har ingen version {version}; den senaste är {latest}.',
    en: 'The agenda has no version {version}; the latest is {latest}.',
  },
} satisfies RuleBook;

export const refuseAgenda = refusals<keyof typeof agendaRules>(agendaRules);
