import { type CaseEntryRow, type Desk, type Page, ReadCaseFile } from '@diarium/register';

const LARGEST_PAGE = 500;

/** The whole file of a case: every event that it shows. */
export async function wholeCaseFile(
  { queries }: Pick<Desk, 'queries'>,
  caseKey: string,
): Promise<readonly CaseEntryRow[]> {
  const items: CaseEntryRow[] = [];
  const asked = Object.assign(new ReadCaseFile(), { case: caseKey, limit: LARGEST_PAGE });
  for (;;) {
    const page: Page<CaseEntryRow> = await queries.execute(asked);
    items.push(...page.items);
    if (page.next === null) return items;
    asked.after = page.next;
  }
}
