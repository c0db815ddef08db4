export { InvalidSettings } from './invalid-settings';
export { projectRoot } from './project-root';
export { readSettings, type Settings } from './read-settings';
export { ROLES, type Role } from './roles';
export { LANGUAGES, type Language, type LogLevel } from './settings-table';
