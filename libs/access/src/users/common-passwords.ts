let passwords: Promise<ReadonlySet<string>> | undefined;

/** Some 49 000 of the most common passwords, in small letters. The list is loaded when it is first needed. */
export const commonPasswords = (): Promise<ReadonlySet<string>> => (passwords ??= load());

async function load(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common']);
}
