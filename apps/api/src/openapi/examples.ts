/** Commands as the example dossiers hold them, by their names; a test checks each against its class. */
export const commandExamples: Readonly<Record<string, object | undefined>> = {
  EstablishCommittee: {
    committee: 'GNU',
    name: 'Gemensamma nämnden för upphandling, lagerhållning och distribution',
    joint: true,
    host: 'Region Jämtland Härjedalen',
    supervisedBy: 'Regionstyrelsen',
    prefix: 'GNU',
  },
  RegisterCase: {
    committee: 'GNU',
    year: 2022,
    title: 'Utredning om nämndens framtida organisation',
    date: { kind: 'drawn-up', on: '2022-11-07' },
  },
  CorrectCase: { field: 'title', value: 'Utredning om organisationen', reason: 'Felskrivning' },
  CloseCase: { as: 'Stängt' },
  AssignHandler: { handler: 'Eva Berg' },
  SetWatch: { watch: 'utredning', on: '2023-04-03', note: 'Utredningen redovisas' },
  PlanMeeting: { meeting: 'GNU-2022-11-07', when: '2022-11-07', planYear: 2022, mode: 'physical' },
  DraftPlan: { title: 'Verksamhetsplan 2022' },
  PlanProcurement: { item: 'hostmaskiner', name: 'Hostmaskiner', responsible: 'Region Västernorrland' },
  IssueAssignment: {
    assignment: 'mtp',
    from: 'assembly',
    giver: 'Regionfullmäktige',
    to: 'Nämnden',
    title: 'Gemensam medicinteknisk plan',
    on: '2025-01',
  },
};

/** Values of paths and query strings by the names of their fields. */
export const fieldExamples: Readonly<Record<string, string | number | undefined>> = {
  case: 'GNU-2022-6',
  committee: 'GNU',
  day: '2022-11-07',
  decision: 'GNU-2022-34',
  document: 3,
  from: '2022-11-07',
  meeting: 'GNU-2022-11-07',
  number: 'GNU/6/2022',
  on: '2022-11-07',
  paragraph: 'GNU-2022-34',
  posting: 'GNU-2022-11-07',
  series: 'GNU-2022/case',
  today: '2022-12-31',
  year: 2022,
};
