import { refusals, type RuleBook } from '@diarium/event-store';

const contentRules = {
  'goal.key-taken': {
    section: 'D',
    sv: 'Nyckeln {key} används redan i planen.',
    en: 'The plan uses the key {key} already.',
  },
  'goal.unknown-strategy': {
    section: 'D',
    sv: 'Planen har ingen strategi {strategy}.',
    en: 'The plan has no strategy {strategy}.',
  },
  'goal.unknown-priority': {
    section: 'D',
    sv: 'Prioriteringen {priority} finns inte under planens strategier {strategies}.',
    en: 'There is no priority {priority} under the strategies {strategies} of the plan.',
  },
  'goal.unknown-item': {
    section: 'D',
    sv: 'Planen har ingen post {item} av slaget {kinds}.',
    en: 'The plan has no item {item} of the kind {kinds}.',
  },
  'goal.withdrawn': {
    section: 'D',
    sv: '{item} är utgången ur planen.',
    en: '{item} is withdrawn from the plan.',
  },
  'goal.ends-before-start': {
    section: 'D',
    sv: 'Aktiviteten slutar {ends}, före sin början {starts}.',
    en: 'The activity ends on {ends}, before it starts on {starts}.',
  },
  'goal.in-use': {
    section: 'D',
    sv: '{item} kan inte utgå: {users} i planen hör till den.',
    en: '{item} cannot be withdrawn: {users} of the plan belong to it.',
  },
} satisfies RuleBook;

const followUpRules = {
  'goal.no-status': {
    section: 'KL 6:5',
    sv: 'Ange status med dess ord, eller varför källans status inte går att läsa; inte båda.',
    en: 'Give the status in its words, or why that of the source cannot be read; not both.',
  },
  'goal.status-exists': {
    section: 'D',
    sv: '{item} har redan en status för {period}; en ny ersätter den bara med ett skäl.',
    en: '{item} has a status for {period} already; another replaces it only with a reason.',
  },
  'goal.status-unchanged': {
    section: 'D',
    sv: '{item} har redan denna status för {period}.',
    en: '{item} has this status for {period} already.',
  },
  'goal.no-follow-up-date': {
    section: 'D',
    sv: 'Ett mål som är ”Ej uppnått” behöver en dag för sin uppföljning.',
    en: 'A goal that is “Ej uppnått” needs a day for its follow-up.',
  },
  'goal.outcome-exists': {
    section: 'D',
    sv: '{goal} har redan ett utfall; ett nytt ersätter det bara med ett skäl.',
    en: '{goal} has an outcome already; another replaces it only with a reason.',
  },
  'goal.outcome-unchanged': {
    section: 'D',
    sv: '{goal} har redan detta utfall.',
    en: '{goal} has this outcome already.',
  },
  'goal.nothing-to-follow-up': {
    section: 'D',
    sv: '{goal} har inget utfall som ska följas upp.',
    en: '{goal} has no outcome that is to be followed up.',
  },
  'goal.followed-up': {
    section: 'D',
    sv: '{goal} är redan uppföljt.',
    en: '{goal} is followed up already.',
  },
} satisfies RuleBook;

const carryOverRules = {
  'goal.not-a-later-year': {
    section: 'D',
    sv: 'En fråga i planen för {year} förs över till ett senare år, inte till {toYear}.',
    en: 'A matter of the plan for {year} is carried over to a later year, not to {toYear}.',
  },
  'goal.due-before-its-year': {
    section: 'D',
    sv: 'En fråga som förs över till {toYear} kan inte tas upp redan {dueOn}.',
    en: 'A matter carried over to {toYear} cannot be due as early as {dueOn}.',
  },
  'goal.carried-over': {
    section: 'D',
    sv: 'Frågan {matter} är redan förd över.',
    en: 'The matter {matter} is carried over already.',
  },
  'goal.not-carried-over': {
    section: 'D',
    sv: 'Planen för {fromYear} för inte över någon fråga {matter} till {year}.',
    en: 'The plan for {fromYear} carries no matter {matter} over to {year}.',
  },
  'goal.taken-over': {
    section: 'D',
    sv: 'Frågan {matter} från {fromYear} är redan övertagen.',
    en: 'The matter {matter} of {fromYear} is taken over already.',
  },
} satisfies RuleBook;

export const goalRules = { ...contentRules, ...followUpRules, ...carryOverRules };

export const refuseGoal = refusals<keyof typeof goalRules>(goalRules);
