import { type Rule } from '@diarium/event-store';

/** Where plan, outcome and report disagree. The register shows it and repairs nothing. */
export const flagRules = {
  'flag.subject-at-another-meeting': {
    section: 'D',
    sv: '”{subject}” planerades till {planned} men togs upp {held}.',
    en: '“{subject}” was planned for {planned} but taken up on {held}.',
  },
  'flag.goal-not-reached-though-planned': {
    section: 'D',
    sv: '”{subject}” planerades till {planned}, ändå är målet ”{goal}” {outcome}.',
    en: '“{subject}” was planned for {planned}, yet the goal “{goal}” ended {outcome}.',
  },
  'flag.assignments-not-all-carried-out': {
    section: 'KL 6:5',
    sv: 'Rapporten säger att alla uppdrag är genomförda, men ”{assignment}” är {status}.',
    en: 'The report says that all assignments are carried out, but “{assignment}” is {status}.',
  },
  'flag.future-told-as-past': {
    section: 'D',
    sv: 'Rapporten för {year} berättar om {told} som något som har hänt: ”{text}”',
    en: 'The report on {year} tells of {told} as past: “{text}”',
  },
  'flag.goals-reached-differ': {
    section: 'D',
    sv: 'Rapporten säger att {claimed} mål har uppnåtts; registret visar {counted}.',
    en: 'The report says that {claimed} goals were reached; the register shows {counted}.',
  },
  'flag.meetings-held-differ': {
    section: 'D',
    sv: 'Rapporten säger att {claimed} sammanträden har hållits; registret visar {counted}.',
    en: 'The report says that {claimed} meetings were held; the register shows {counted}.',
  },
  'flag.meeting-modes-differ': {
    section: 'D',
    sv: 'Rapporten säger {saidDigital} digitala och {saidPhysical} fysiska sammanträden; registret visar {digital} och {physical}.',
    en: 'The report says {saidDigital} digital and {saidPhysical} physical meetings; the register shows {digital} and {physical}.',
  },
  'flag.planned-meeting-not-held': {
    section: 'D',
    sv: 'Sammanträdet {planned} planerades men har inte hållits, fast året är redovisat.',
    en: 'The meeting of {planned} was planned but not held, though the year has been reported.',
  },
  'flag.procurement-not-planned': {
    section: 'D',
    sv: 'Upphandlingen ”{name}” avslutades utan att stå i upphandlingsplanen.',
    en: 'The procurement “{name}” was finished without standing in the procurement plan.',
  },
} satisfies Record<string, Rule>;

export type FlagRule = keyof typeof flagRules;
