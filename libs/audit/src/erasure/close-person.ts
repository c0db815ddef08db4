import { setTimeout as sleep } from 'node:timers/promises';
import { erasedMark } from '@diarium/access';
import { LogError, type RecordedEvent } from '@diarium/event-store';
import { readModels, type Register } from '@diarium/register';
import { maskedRow } from './masked-row';
import { type SubjectData, subjectData } from './subject-data';

/** What is known of a person's data before the request is recorded. */
export interface BeforeClosing {
  readonly key: string | undefined;
  readonly data: SubjectData;
}

export async function beforeClosing(register: Register, subject: string): Promise<BeforeClosing> {
  const key = await register.keys?.keyOf(subject);
  return { key, data: await subjectData(register, { subject, key }) };
}

/**
 * From here on nothing of the person is shown: what views hold is overwritten where it stands, the keys are closed, and
 * the views of the past are dropped. Closed before, it is not looked for once more.
 */
export async function closePerson(
  register: Register,
  subject: string,
  before?: BeforeClosing,
): Promise<void> {
  const { catalogue, inside, keys, projector, store } = register;
  const { key, data } = before ?? (await beforeClosing(register, subject));
  if (key === undefined) return;
  const since = await subjectData({ store, catalogue }, { subject, key }, data.position);
  const texts = new Set([...data.texts, ...since.texts]);
  // The request itself says whose data are to be erased, to whoever carries it out.
  const isShown = ({ type }: RecordedEvent): boolean => type !== 'ErasureRequested';
  const events = [...data.events, ...since.events].filter(isShown);
  const masked = (row: object): object | undefined => maskedRow(row, texts, erasedMark(key));
  const mask = (): Promise<void> => projector.overwrite(events, masked);
  const maskBuilding = (): Promise<boolean> => projector.overwriteBuilding(events, masked);
  await mask();
  await projector.past.clear();
  await keys?.close(subject);
  inside.forget();
  // A view that was behind has folded with the open key what it had not come to: masked once more. One that stands
  // still, or is far behind, folds what it comes to without the key.
  await reached(register, await store.head());
  // First what may go live meanwhile.
  const isBuilding = await maskBuilding();
  await mask();
  if (isBuilding) {
    // Whoever builds it in another process may open the data for so long still.
    await sleep(keys?.forgottenAfterMs ?? 0);
    await maskBuilding();
    await mask();
  }
  await projector.past.clear();
}

/** Waits for each view by itself: one that has halted does not keep the others from being waited for. */
async function reached({ projector }: Register, position: number): Promise<void> {
  await Promise.all(
    readModels.map(({ name }) =>
      projector.waitFor(position, { models: [name] }).catch((error: unknown) => {
        if (!(error instanceof LogError)) throw error;
      }),
    ),
  );
}
