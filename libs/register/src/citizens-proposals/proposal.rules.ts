import { refusals, type RuleBook } from '@diarium/event-store';

export const proposalRules = {
  'proposals.unknown-committee': {
    section: 'D',
    sv: 'Nämnden {committee} finns inte i diariet.',
    en: 'There is no committee {committee} in the register.',
  },
  'proposals.reported-already': {
    section: 'KL 6:34',
    sv: 'De medborgarförslag som inte var avgjorda {year} är redan redovisade för fullmäktige, {on}.',
    en: 'The citizens’ proposals not decided in {year} are reported to the assembly already, on {on}.',
  },
  'proposals.in-the-future': {
    section: 'D',
    sv: 'Redovisningen kan inte ha lämnats {on}: det är {today}.',
    en: 'The report cannot have been made on {on}: it is {today}.',
  },
  'proposals.none-undecided': {
    section: 'KL 6:34',
    sv: 'Nämnden har inga medborgarförslag som inte är avgjorda {on}; det finns inget att redovisa.',
    en: 'The committee has no citizens’ proposals that are not decided on {on}; there is nothing to report.',
  },
} satisfies RuleBook;

export const refuseProposals = refusals<keyof typeof proposalRules>(proposalRules);
