import { type Page, type PagedQuery } from '@diarium/register';
import { type Call, type FieldsOf } from '../command/call';

const LARGEST_PAGE = 500;

/** All rows of a list that has an end in sight: the file of one case, the meetings of one year. */
export async function allPages<Item, Asked extends PagedQuery<Item>>(
  call: Call,
  query: new () => Asked & PagedQuery<Item>,
  fields: FieldsOf<Asked>,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  let after: string | undefined;
  do {
    const given = { ...fields, limit: LARGEST_PAGE, after } as FieldsOf<Asked & PagedQuery<Item>>;
    const page = (await call.ask(query, given)) as Page<Item>;
    items.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return items;
}
