export * from './principal';
export * from './ability';
export * from './duties';
export * from './reach';
export { ROLE_RULES, type RoleRule, type Sight } from './role-rules';
