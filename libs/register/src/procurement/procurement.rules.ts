import { refusals, type RuleBook } from '@diarium/event-store';

export const procurementRules = {
  'procurement.key-taken': {
    section: 'D',
    sv: 'Upphandlingen {item} finns redan i planen.',
    en: 'The plan holds a procurement {item} already.',
  },
  'procurement.unknown': {
    section: 'D',
    sv: 'Planen har ingen upphandling {item}.',
    en: 'The plan holds no procurement {item}.',
  },
  'procurement.withdrawn': {
    section: 'D',
    sv: 'Upphandlingen {item} är utgången ur planen.',
    en: 'The procurement {item} is withdrawn from the plan.',
  },
  'procurement.completed': {
    section: 'D',
    sv: 'Upphandlingen {item} är redan avslutad.',
    en: 'The procurement {item} is finished already.',
  },
  'procurement.same-responsible': {
    section: 'D',
    sv: '{responsible} ansvarar redan för upphandlingen {item}.',
    en: '{responsible} is responsible for the procurement {item} already.',
  },
  'procurement.in-plan': {
    section: 'D',
    sv: '{name} står i planen som {item}; ange den posten.',
    en: '{name} stands in the plan as {item}; name that item.',
  },
} satisfies RuleBook;

export const refuseProcurement = refusals<keyof typeof procurementRules>(procurementRules);
