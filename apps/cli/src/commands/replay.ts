import {
  AsOf,
  asOfTime,
  AXES,
  compareViews,
  differencesBetween,
  replayTo,
  replayToNow,
  stepsThrough,
  SUBJECT_KINDS,
  tellTrail,
} from '@diarium/audit';
import { type BuildProgress, type ReadModel } from '@diarium/event-store';
import { readModels } from '@diarium/register';
import { type Answer, type Call } from '../command/call';
import { command } from '../command/command';
import { refuseUsage } from '../command/usage.rules';
import { many, oneOf, required, text, wholeNumber } from '../command/value';
import { refuseLookup } from '../lookup/lookup.rules';
import { resolveSubject } from '../lookup/resolve-subject';
import { stepsOf } from '../output/steps-of';
import {
  comparisonPage,
  replayedNowPage,
  replayedThenPage,
  replayPage,
  viewComparisonPage,
} from '../views/replay';

const args = { subjectKind: required(oneOf(...SUBJECT_KINDS)), subject: required(text()) } as const;

export const replay = command({
  name: 'replay',
  group: 'reading',
  args: { subjectKind: oneOf(...SUBJECT_KINDS), subject: text() },
  examples: [
    'replay',
    'replay --as-of 2022-06-01',
    'replay case GNU/6/2022',
    'replay meeting GNU-2022-04-11 --as-of 2022-05-01 --axis happened',
  ],
  answer: async (call, { subjectKind, subject: written }) => {
    if (subjectKind === undefined) return replayWhole(call);
    if (written === undefined) return refuseUsage('usage.subject-without-key', { kind: subjectKind });
    const subject = await resolveSubject(call, subjectKind, written);
    const steps = stepsThrough(await tellTrail(subject, await call.open(), await call.within()));
    if (steps.length === 0) refuseLookup('trail.unknown', { subject: written });
    return { data: { subject, steps }, page: replayPage(subject, steps, call.texts) };
  },
});

/** From nothing to now, held against the views; or to the time that is asked about, which is kept. */
async function replayWhole(call: Call): Promise<Answer> {
  const register = await call.open();
  const within = await call.within();
  const { audit } = call.texts;
  return stepsOf(call).run(audit.replaying, async (tell) => {
    const onProgress = ({ name, position, head }: BuildProgress): void =>
      tell(audit.buildProgress(name, position, head));
    if (within) {
      const then = await replayTo(register, within, { onProgress });
      return { data: then, page: replayedThenPage(then, call.texts) };
    }
    const now = await replayToNow(register, { onProgress });
    return { data: now, page: replayedNowPage(now, call.texts), isRefused: now.findings.length > 0 };
  });
}

export const compareViewsAt = command({
  name: 'compare-views',
  group: 'reading',
  args: { readModels: many(text()) },
  options: {
    first: required(text('time')),
    second: text('time'),
    along: oneOf(...AXES),
    limit: wholeNumber(1, 500),
  },
  examples: [
    'compare-views --first 2022-06-01',
    'compare-views case-list decision-list --first 2022-06-01 --second 2022-12-31 --along happened',
  ],
  answer: async (call, { readModels: wanted = [], first, second, along, limit = SHOWN_ROWS }) => {
    const models = wanted.length > 0 ? wanted.map(modelNamed) : readModels;
    const register = await call.open();
    const asOf = new AsOf(register);
    const { audit } = call.texts;
    const times = {
      first: await asOf.pastTime(asOfTime(first, along)),
      second: second === undefined ? undefined : await asOf.pastTime(asOfTime(second, along)),
    };
    const compared = await stepsOf(call).run(audit.building, (tell) =>
      compareViews(register, {
        ...{ ...times, models, limit },
        onProgress: ({ name, position, head }) => tell(audit.buildProgress(name, position, head)),
      }),
    );
    const asked = { first, second: second ?? null, axis: along ?? 'recorded' };
    return { data: { ...asked, ...compared }, page: viewComparisonPage(compared, call.texts) };
  },
});

/** Rows of each view that are shown where nobody says how many. */
const SHOWN_ROWS = 50;

function modelNamed(name: string): ReadModel {
  const names = readModels.map((model) => model.name);
  return (
    readModels.find((model) => model.name === name) ?? refuseLookup('read-model.unknown', { name, names })
  );
}

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
