import { daysAfter, isDay, type PartialDay } from '../../shared/partial-day';

/** Days within which something received is to be registered before it is an alarm (OSL 5:1). */
const REGISTRATION_DAYS = 1;

/** The last day on which what came in or was drawn up on a day is registered in time. */
export const registeredBy = (on: PartialDay): PartialDay =>
  isDay(on) ? daysAfter(on, REGISTRATION_DAYS) : on;
