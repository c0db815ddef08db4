/** What is wrong with one variable of the environment. */
export interface SettingProblem {
  readonly variable: string;
  readonly text: string;
}

/** The environment cannot be used; `problems` names everything that is wrong with it. */
export class InvalidSettings extends Error {
  readonly code = 'settings.invalid';

  constructor(readonly problems: readonly SettingProblem[]) {
    super(['The settings cannot be used:', ...problems.map(({ text }) => `  ${text}`)].join('\n'));
    this.name = 'InvalidSettings';
  }
}
