import { DomainError, type Language } from '@diarium/event-store';
import { type Axis } from './as-of-time';

/** A time as it was written, and what of it counts. */
export interface AskedTime {
  readonly given: string;
  readonly axis: Axis;
}

const POSITION = /^\d+$/;

const TIMES: Readonly<Record<Language, (position: string) => string>> = {
  sv: (position) => `vid position ${position}`,
  en: (position) => `at position ${position}`,
};

/** A day, or a position called so. */
export const timeInWords = (given: string, language: Language): string =>
  POSITION.test(given.trim()) ? TIMES[language](given.trim()) : given;

/** To be said after a denial, for what was not there then may be there now. */
export function saidOfThen({ given, axis }: AskedTime): Readonly<Record<Language, string>> {
  const [sv, en] = [timeInWords(given, 'sv'), timeInWords(given, 'en')];
  return axis === 'recorded'
    ? { sv: `Svaret gäller vad som var registrerat ${sv}.`, en: `That is as recorded ${en}.` }
    : { sv: `Svaret gäller vad som hade hänt ${sv}.`, en: `That is by what had happened ${en}.` };
}

const NOT_THERE = /^(?!as-of\.|usage\.|command\.|read-model\.)[a-z-]+\.([a-z-]+-)?unknown$/;

/** What says that something is not there, with the time at which it was not; anything else as it is. */
export function deniedThen(error: unknown, asked: AskedTime): unknown {
  if (!(error instanceof DomainError) || !NOT_THERE.test(error.code)) return error;
  const { code, rule, details } = error;
  const then = saidOfThen(asked);
  const told = { ...rule, sv: `${rule.sv} ${then.sv}`, en: `${rule.en} ${then.en}` };
  return new DomainError(code, told, { ...details, asOf: asked.given, axis: asked.axis });
}
