/** What can happen in a round. */
export type Fault =
  | 'application killed'
  | 'database server killed'
  | 'database session killed'
  | 'database keeper killed'
  | 'application and database killed'
  | 'connections cut'
  | 'connections stalled'
  | 'answers lost'
  | 'log server died and returned';

/** Faults that need a network between application and server. */
export const ofTheNetwork: readonly Fault[] = ['connections cut', 'connections stalled', 'answers lost'];

/** Faults in which an application is killed. */
export const ofTheApplication: readonly Fault[] = ['application killed', 'application and database killed'];
