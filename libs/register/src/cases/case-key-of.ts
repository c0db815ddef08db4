import { caseKey } from '../shared/case-number';
import { committeeOf, yearOf } from '../shared/streams';

/** The key of the case that an event of the register's stream registered: its number is the event's place. */
export const keyOfRegistration = ({
  stream,
  revision,
}: {
  readonly stream: string;
  readonly revision: number;
}): string => caseKey({ committee: committeeOf(stream), year: yearOf(stream), serial: revision + 1 });
