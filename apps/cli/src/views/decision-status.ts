import { type DecisionItem, statusesOf } from '@diarium/register';
import { type Texts } from '../texts';

/** All that holds of a decision, in words. */
export const statusText = (row: DecisionItem, { decisions }: Texts): string =>
  statusesOf(row)
    .map((status) => decisions.status[status])
    .join(', ');
