/** How the process ends. `diarium --help` lists the same. */
export const EXIT = {
  ok: 0,
  refused: 1,
  usage: 2,
  notFound: 3,
  conflict: 4,
  notOpened: 5,
  internal: 70,
} as const;

export type Exit = (typeof EXIT)[keyof typeof EXIT];

const byCode: readonly (readonly [RegExp, Exit])[] = [
  [/^(usage|query)\./, EXIT.usage],
  [/^command\.invalid$/, EXIT.usage],
  [/^as-of\.(?!unknown)/, EXIT.usage],
  [/^import\.invalid$/, EXIT.usage],
  [/\.([a-z-]+-)?unknown(-[a-z-]+)?$/, EXIT.notFound],
];

/** The exit code of a refusal by its stable code: a rule says no unless it is something else. */
export function exitOfRefusal(code: string): Exit {
  return byCode.find(([pattern]) => pattern.test(code))?.[1] ?? EXIT.refused;
}
