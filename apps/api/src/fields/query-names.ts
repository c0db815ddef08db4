import { PagedQuery } from '@diarium/register';
import { type QueryRoute } from '../routes/route';

/** How the fields of a query are called outside: `after` waits for a position, so a page's is `cursor`. */
export function namesOf({ message, names }: QueryRoute): (field: string) => string {
  const isPaged = message.prototype instanceof PagedQuery;
  const renamed = new Map(Object.entries(names).map(([outside, field]) => [field, outside]));
  if (isPaged) renamed.set('after', 'cursor');
  return (field) => renamed.get(field) ?? field;
}
