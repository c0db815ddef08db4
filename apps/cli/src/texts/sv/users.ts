/** Who may sign in. */
export const users = {
  title: 'Användare',
  none: 'Det finns inga användare.',
  user: 'Nyckel',
  name: 'Namn',
  login: 'Användarnamn',
  roles: 'Roller',
  state: 'Läge',
  enabled: 'öppen',
  disabled: 'avstängd',
};
