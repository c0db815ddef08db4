export { InvalidSettings, type SettingProblem } from './invalid-settings';
export { projectRoot } from './project-root';
export { readSettings, type Settings } from './read-settings';
export { type Environment } from './setting';
export { LANGUAGES, LOG_LEVELS, ROLES, type Language, type LogLevel, type Role } from './settings-table';
