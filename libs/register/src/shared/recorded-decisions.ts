import { type FactReader } from '@diarium/event-store';
import { decisionReference } from './decision-key';
import { delegatedStream, minutesStream } from './streams';

/** True when the committee made the decision of this key, in a paragraph or by delegation. */
export async function isDecisionOf(committee: string, key: string, read: FactReader): Promise<boolean> {
  const { committee: of, year, kind, number } = decisionReference(key);
  const stream = kind === 'paragraph' ? minutesStream(of, year) : delegatedStream(of, year);
  return of === committee && (await read.event(stream, number - 1)) !== undefined;
}
