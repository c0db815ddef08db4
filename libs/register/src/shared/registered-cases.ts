import { type FactReader } from '@diarium/event-store';
import { caseReference } from './case-number';
import { registerStream } from './streams';

/** True when a register holds the case of this key. */
export async function isRegistered(caseKey: string, read: FactReader): Promise<boolean> {
  const { committee, year, serial } = caseReference(caseKey);
  return (await read.event(registerStream(committee, year), serial - 1)) !== undefined;
}

/** True when the committee's own register holds the case of this key. */
export async function isCaseOf(committee: string, caseKey: string, read: FactReader): Promise<boolean> {
  return caseReference(caseKey).committee === committee && isRegistered(caseKey, read);
}

/** Those of the keys that no register holds. */
export async function unregistered(
  caseKeys: readonly string[],
  read: FactReader,
): Promise<readonly string[]> {
  const keys = [...new Set(caseKeys)];
  const registered = await Promise.all(keys.map((key) => isRegistered(key, read)));
  return keys.filter((_, index) => !registered[index]);
}
