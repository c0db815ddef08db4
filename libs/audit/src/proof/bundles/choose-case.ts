import { type Desk, type DecisionItem, ListDecisions, type Page } from '@diarium/register';
import { wholeCaseFile } from '../../history/case-file';
import { type Chosen } from './make-bundle';

const LARGEST_PAGE = 500;

/** The case's registration, all of its own stream and of its decisions', and whatever else its file shows. */
export async function chosenOfCase(
  desk: Pick<Desk, 'queries'>,
  { key, number }: { readonly key: string; readonly number: string },
): Promise<Chosen> {
  const file = await wholeCaseFile(desk, key);
  const decisions = await decisionsOf(desk, key);
  return {
    subject: number,
    streams: [`case-${key}`, ...decisions.map((decision) => `decision-${decision}`)],
    positions: file.map(({ position }) => position),
  };
}

async function decisionsOf({ queries }: Pick<Desk, 'queries'>, caseKey: string): Promise<readonly string[]> {
  const keys: string[] = [];
  const asked = Object.assign(new ListDecisions(), { case: caseKey, limit: LARGEST_PAGE });
  for (;;) {
    const page: Page<DecisionItem> = await queries.execute(asked);
    keys.push(...page.items.map(({ key }) => key));
    if (page.next === null) return keys;
    asked.after = page.next;
  }
}
