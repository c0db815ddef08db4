export const disposal = {
  plan: 'Dokumenthanteringsplan',
  planHead: ['Rad', 'Vad', 'År', 'Räknat från', 'Stöd'],
  from: { registered: 'registreringen', 'case-closed': 'ärendets slut' },
  noRows: 'Planen har inga rader.',
  due: 'Det som får gallras',
  dueHead: ['Nummer', 'Registrerad', 'Rad', 'Från och med', 'Bedömning'],
  appraisals: { dispose: 'gallras', keep: 'bevaras' },
  nothingDue: 'Inget får gallras.',
  list: 'Gallrade handlingar',
  listHead: ['Nummer', 'Gallrad', 'Stöd', 'Innehållet borttaget'],
  nothingDisposed: 'Inget är gallrat.',
  carriedOut: 'Gallringen är verkställd',
  nothingToCarryOut: 'Det finns inget att ta bort.',
  erased: 'Personuppgifterna är raderade',
  tracesLeft:
    'Databasens egna filer kan ännu hålla delar av det: servern tillåter inte att de rensas härifrån. Se docs/operations.md.',
  erasure: (key: string): string => `Radering ${key}`,
};
