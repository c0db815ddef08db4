import { refusals, type RuleBook } from '@diarium/event-store';

/** The order, delegating further, and who may decide what cannot wait. */
export const delegationRules = {
  'delegation.unknown-committee': {
    section: 'D',
    sv: 'Nämnden {committee} finns inte i diariet.',
    en: 'There is no committee {committee} in the register.',
  },
  'delegation.unknown-decision': {
    section: 'KL 6:37',
    sv: 'Beslutet {decision} är inget protokollfört beslut av nämnden {committee}; bara nämnden delegerar.',
    en: 'The decision {decision} is no paragraph in the minutes of the committee {committee}; only the committee delegates.',
  },
  'delegation.from-not-later': {
    section: 'D',
    sv: 'Version {version} gäller redan från {latest}; en ny version ska gälla från en senare dag än {from}.',
    en: 'Version {version} holds from {latest} already; a new version must hold from a later day than {from}.',
  },
  'delegation.point-repeated': {
    section: 'D',
    sv: 'Punkten {point} står två gånger i delegationsordningen.',
    en: 'The point {point} stands twice in the delegation order.',
  },
  'delegation.aims-and-quality': {
    section: 'KL 6:38 p. 1',
    sv: 'Punkten {point} kan inte delegeras: den rör verksamhetens mål, inriktning, omfattning eller kvalitet.',
    en: 'The point {point} cannot be delegated: it is about aims, direction, scope or quality of the activity.',
  },
  'delegation.statement-to-assembly': {
    section: 'KL 6:38 p. 2',
    sv: 'Punkten {point} kan inte delegeras: den rör ett förslag eller yttrande till fullmäktige.',
    en: 'The point {point} cannot be delegated: it is about a proposal or statement to the assembly.',
  },
  'delegation.authority-of-principle': {
    section: 'KL 6:38 p. 3',
    sv: 'Punkten {point} kan inte delegeras: den rör myndighetsutövning av principiell beskaffenhet eller större vikt.',
    en: 'The point {point} cannot be delegated: it is exercise of authority of principal importance.',
  },
  'delegation.citizens-proposal': {
    section: 'KL 6:38 p. 4',
    sv: 'Punkten {point} kan inte delegeras: den rör medborgarförslag.',
    en: 'The point {point} cannot be delegated: it is about citizens’ proposals.',
  },
  'delegation.not-a-delegate': {
    section: 'KL 6:37, 7:5',
    sv: 'Punkten {point} kan inte delegeras till {delegate}: bara till presidiet, ett utskott, en ledamot, en ersättare eller en anställd.',
    en: 'The point {point} cannot be delegated to {delegate}: only to the presidium, a committee of members, a member, a substitute or an employee.',
  },
  'delegation.party-of-no-joint-committee': {
    section: 'KL 9:30',
    sv: 'Punkten {point} kan bara delegeras till en anställd hos {party} om nämnden är gemensam och {party} är part i den.',
    en: 'The point {point} can be delegated to an employee of {party} only if the committee is a joint one and {party} is party to it.',
  },
  'delegation.only-head-delegates-further': {
    section: 'KL 7:6',
    sv: 'Punkten {point} får inte delegeras vidare av {delegate}: det får bara en förvaltningschef.',
    en: 'The point {point} may not be delegated further by {delegate}: only a head of administration may do so.',
  },
  'delegation.procurement-appeal': {
    section: 'LOU 20:19',
    sv: 'Punkten {point} gäller beslut enligt LOU; de överklagas inte enligt 13 kap. kommunallagen.',
    en: 'The point {point} is about decisions under LOU; they are not appealed under chapter 13 of the Local Government Act.',
  },
  'delegation.posted-without-appeal': {
    section: 'KL 6:40, 8:10',
    sv: 'Punkten {point}: bara beslut som överklagas enligt 13 kap. kommunallagen anslås för sig; låt de här anmälas.',
    en: 'The point {point}: only decisions appealed under chapter 13 of the Local Government Act are posted for themselves; have these reported.',
  },
  'delegation.no-order': {
    section: 'KL 6:37',
    sv: 'Nämnden {committee} har ingen delegationsordning som gäller {on}.',
    en: 'The committee {committee} has no delegation order that holds on {on}.',
  },
  'delegation.unknown-point': {
    section: 'KL 6:37',
    sv: 'Delegationsordningen som gäller {on} (version {version}) har ingen punkt {point}.',
    en: 'The delegation order that holds on {on} (version {version}) has no point {point}.',
  },
  'delegation.not-further': {
    section: 'KL 7:6',
    sv: 'Punkten {point} får inte delegeras vidare.',
    en: 'The point {point} may not be delegated further.',
  },
  'delegation.further-already': {
    section: 'D',
    sv: 'Punkten {point} är redan vidaredelegerad till {to}.',
    en: 'The point {point} is delegated further to {to} already.',
  },
  'delegation.not-delegated-further': {
    section: 'D',
    sv: 'Punkten {point} är inte vidaredelegerad till {to} den {on}.',
    en: 'The point {point} is not delegated further to {to} on {on}.',
  },
  'delegation.office-or-member': {
    section: 'KL 6:39',
    sv: 'Ange antingen ett uppdrag i presidiet eller en ledamot.',
    en: 'Give either an office of the presidium or a member.',
  },
  'delegation.urgent-needs-member': {
    section: 'KL 6:39',
    sv: '{member} är inte ledamot i nämnden den {on}; bara ordföranden eller en annan ledamot får besluta i brådskande ärenden.',
    en: '{member} is not a member of the committee on {on}; only the chair or another member may decide urgent matters.',
  },
  'delegation.urgent-decider-already': {
    section: 'D',
    sv: '{who} får redan besluta i brådskande ärenden.',
    en: '{who} may decide urgent matters already.',
  },
  'delegation.no-urgent-decider': {
    section: 'D',
    sv: '{who} har inte rätt att besluta i brådskande ärenden den {on}.',
    en: '{who} may not decide urgent matters on {on}.',
  },
  'delegation.ends-before-start': {
    section: 'D',
    sv: 'Sista dagen {to} ligger före första dagen {from}.',
    en: 'The last day {to} comes before the first day {from}.',
  },
} satisfies RuleBook;

export const refuseDelegation = refusals<keyof typeof delegationRules>(delegationRules);
