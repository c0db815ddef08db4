export const ROLES = [
  'registrar',
  'secretary',
  'officer',
  'chair',
  'auditor',
  'board-supervisor',
  'party-reader',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles parted by commas; undefined where one of them is none. */
export function roleList(text: string): readonly Role[] | undefined {
  const names = text.split(',').map((it) => it.trim());
  const roles = ROLES.filter((role) => names.includes(role));
  return names.every((name) => ROLES.some((role) => role === name)) ? roles : undefined;
}
