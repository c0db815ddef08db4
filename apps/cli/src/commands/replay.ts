import {
  AsOf,
  asOfTime,
  AXES,
  differencesBetween,
  stepsThrough,
  SUBJECT_KINDS,
  tellTrail,
} from '@diarium/audit';
import { command } from '../command/command';
import { oneOf, required, text } from '../command/value';
import { refuseLookup } from '../lookup/lookup.rules';
import { resolveSubject } from '../lookup/resolve-subject';
import { comparisonPage, replayPage } from '../views/replay';

const args = { subjectKind: required(oneOf(...SUBJECT_KINDS)), subject: required(text()) } as const;

export const replay = command({
  name: 'replay',
  group: 'reading',
  args,
  examples: ['replay case GNU/6/2022', 'replay meeting GNU-2022-04-11 --as-of 2022-05-01 --axis happened'],
  answer: async (call, { subjectKind, subject: written }) => {
    const subject = await resolveSubject(call, subjectKind, written);
    const steps = stepsThrough(await tellTrail(subject, await call.open(), await call.within()));
    if (steps.length === 0) refuseLookup('trail.unknown', { subject: written });
    return { data: { subject, steps }, page: replayPage(subject, steps, call.texts) };
  },
});

export const compare = command({
  name: 'compare',
  group: 'reading',
  args,
  options: { first: required(text('time')), second: text('time'), along: oneOf(...AXES) },
  examples: [
    'compare case GNU/6/2022 --first 2022-06-01 --second 2022-12-31 --along happened',
    'compare plan GNU-2022 --first 2022-03-01',
  ],
  answer: async (call, { subjectKind, subject: written, first, second, along }) => {
    const subject = await resolveSubject(call, subjectKind, written);
    const register = await call.open();
    const asOf = new AsOf(register);
    const [before, now] = await Promise.all(
      [first, second].map(async (time) =>
        tellTrail(
          subject,
          register,
          time === undefined ? undefined : await asOf.pastTime(asOfTime(time, along)),
        ),
      ),
    );
    const changes = differencesBetween(before ?? [], now ?? []);
    return {
      data: { subject, first, second: second ?? null, axis: along ?? 'recorded', changes },
      page: comparisonPage(subject, changes, call.texts),
    };
  },
});
