export { InvalidSettings, type SettingProblem } from './invalid-settings';
export { projectRoot } from './project-root';
export { readSettings, type Settings } from './read-settings';
export { type Environment } from './setting';
export { ROLES, type Role } from './roles';
export { LANGUAGES, LOG_LEVELS, type Language, type LogLevel } from './settings-table';
