import * as register from '@diarium/register';
import { nearest, without } from '../entry';
import { keyedBy, step, type Step } from '../step';

/** The committee: set up before everything else, since everything else asks for it. */
export const organisation: readonly Step[] = [
  step({
    at: 'organisation.established',
    label: { sv: 'nämnder', en: 'committees' },
    command: register.EstablishCommittee,
  }),
  step({
    at: 'organisation.names[]',
    label: { sv: 'namnbyten', en: 'changes of name' },
    command: register.RenameCommittee,
    key: keyedBy('from'),
  }),
  step({
    at: 'organisation.prefixes[]',
    label: { sv: 'byten av diarieprefix', en: 'changes of prefix' },
    command: register.ChangeNumberPrefix,
    key: keyedBy('from'),
  }),
  step({
    at: 'organisation.parties[]',
    label: { sv: 'parter', en: 'parties' },
    command: register.AddParty,
    key: keyedBy('party'),
  }),
  step({
    at: 'organisation.members[]',
    label: { sv: 'ledamöter och ersättare', en: 'members and substitutes' },
    command: register.ElectMember,
    key: keyedBy('member', 'from'),
  }),
  step({
    at: 'organisation.presidium',
    label: { sv: 'ordning för presidiet', en: 'appointment of the presidium' },
    command: register.SetPresidiumAppointment,
  }),
  step({
    at: 'organisation.offices[]',
    label: { sv: 'uppdrag i presidiet', en: 'offices' },
    command: register.TakeOffice,
    key: keyedBy('office', 'from'),
  }),
  step({
    at: 'organisation.groups[]',
    label: { sv: 'grupper', en: 'groups' },
    command: register.FormGroup,
    key: keyedBy('group'),
  }),
  step({
    at: 'organisation.groupMeetings[]',
    label: { sv: 'gruppers möten', en: 'meetings of groups' },
    command: register.ReportGroupMeetings,
    key: keyedBy('group', 'year'),
  }),
  document('laws', 'law', { sv: 'lagar', en: 'laws' }),
  document('governingDocuments', 'governing-document', {
    sv: 'styrdokument',
    en: 'governing documents',
  }),
  step({
    at: 'organisation.abbreviations[]',
    label: { sv: 'förklarade förkortningar', en: 'explained abbreviations' },
    command: register.ExplainAbbreviation,
    key: keyedBy('abbreviation'),
  }),
  step({
    at: 'organisation.tasks[]',
    label: { sv: 'uppgifter', en: 'tasks' },
    command: register.StateTask,
    key: keyedBy('task'),
  }),
  step({
    at: 'organisation.consequenceTexts',
    label: { sv: 'krav på konsekvenstexter', en: 'required consequence texts' },
    command: register.RequireConsequenceTexts,
  }),
  step({
    at: 'organisation.budgets[]',
    label: { sv: 'budgetar', en: 'budgets' },
    command: register.SetBudget,
    key: keyedBy('year'),
  }),
  step({
    at: 'organisation.preparationChains[]',
    label: { sv: 'beredningsplaner', en: 'preparation chains' },
    command: register.SetPreparationChain,
    key: keyedBy('year'),
  }),
  step({
    at: 'organisation.remoteParticipation',
    label: { sv: 'beslut om distansdeltagande', en: 'leave to take part from a distance' },
    command: register.AllowRemoteParticipation,
  }),
];

function document(list: string, kind: 'law' | 'governing-document', label: Step['label']): Step {
  return step({
    at: `organisation.${list}[]`,
    label,
    command: register.AddGoverningDocument,
    key: keyedBy('document'),
    fields: (entry) => ({
      committee: nearest(entry, 'committee'),
      kind,
      ...without(entry.fields, 'on'),
    }),
  });
}
