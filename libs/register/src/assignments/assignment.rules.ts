import { refusals, type RuleBook } from '@diarium/event-store';

export const assignmentRules = {
  'assignment.unknown-committee': {
    section: 'D',
    sv: 'Nämnden {committee} finns inte i diariet.',
    en: 'There is no committee {committee} in the register.',
  },
  'assignment.exists': {
    section: 'D',
    sv: 'Uppdraget {assignment} finns redan.',
    en: 'There is an assignment {assignment} already.',
  },
  'assignment.unknown': {
    section: 'D',
    sv: 'Uppdraget {assignment} finns inte.',
    en: 'There is no assignment {assignment}.',
  },
  'assignment.ended': {
    section: 'D',
    sv: 'Uppdraget {assignment} är avslutat {on}.',
    en: 'The assignment {assignment} ended on {on}.',
  },
  'assignment.without-decision': {
    section: 'KL 6:5',
    sv: 'Ett uppdrag ges genom beslut: ange beslutet i diariet, ett beslut som källa eller, för fullmäktiges uppdrag, ärendet.',
    en: 'An assignment is given by a decision: name the decision in the register, cite one or, for the assembly’s, name the case.',
  },
  'assignment.unknown-decision': {
    section: 'D',
    sv: 'Beslutet {decision} finns inte bland nämndens beslut.',
    en: 'The decision {decision} is not among the committee’s.',
  },
  'assignment.unknown-case': {
    section: 'D',
    sv: 'Ärendet {case} är inte registrerat hos nämnden.',
    en: 'The case {case} is not registered with the committee.',
  },
  'assignment.unknown-meeting': {
    section: 'D',
    sv: 'Sammanträdet {meeting} finns inte hos nämnden.',
    en: 'There is no meeting {meeting} of the committee.',
  },
  'assignment.in-the-future': {
    section: 'D',
    sv: 'Det kan inte ha hänt {on}: det är {today}.',
    en: 'It cannot have happened on {on}: it is {today}.',
  },
  'assignment.before-given': {
    section: 'D',
    sv: 'Uppdraget gavs {given}; det kan inte ha hänt {on}.',
    en: 'The assignment was given on {given}; this cannot have happened on {on}.',
  },
  'assignment.due-before-given': {
    section: 'D',
    sv: 'Uppdraget kan inte vara klart {due}, innan det gavs {given}.',
    en: 'The assignment cannot be due on {due}, before it was given on {given}.',
  },
  'assignment.due-not-moved': {
    section: 'D',
    sv: 'Uppdraget ska redan vara klart {due}.',
    en: 'The assignment is due on {due} already.',
  },
  'assignment.not-the-givers-decision': {
    section: 'KL 6:5',
    sv: 'Uppdraget skrivs av genom beslut av den som gav det, {giver}: ange det beslutet.',
    en: 'The assignment is written off by a decision of who gave it, {giver}: name that decision.',
  },
} satisfies RuleBook;

export const refuseAssignment = refusals<keyof typeof assignmentRules>(assignmentRules);
