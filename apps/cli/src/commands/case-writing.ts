import {
  AnnulCase,
  AssignHandler,
  CloseCase,
  CorrectCase,
  RelateCase,
  ReopenCase,
  ResumeCase,
  SuspendCase,
} from '@diarium/register';
import { command } from '../command/command';
import { oneOf, partialDay, required, text, wordFor } from '../command/value';
import { resolveCase } from '../lookup/resolve-case';
import { submitOnCase } from './submit-on-case';

const args = { number: required(text()) } as const;
const reason = required(text());

export const assign = command({
  name: 'assign',
  group: 'writing',
  args,
  options: { handler: required(text('name')) },
  examples: ["assign GNU/6/2022 --handler 'Kim Ek'"],
  answer: (call, { number, handler }) => submitOnCase(call, number, AssignHandler, { handler }),
});

export const correct = command({
  name: 'correct',
  group: 'writing',
  args,
  options: {
    field: required(oneOf('title', 'publicTitle', 'caseType', 'classification', 'initiative', 'date')),
    value: required(text()),
    reason,
  },
  examples: [
    "correct GNU/6/2022 --field title --value 'Perukbidrag vid könsdysfori' --reason 'Skrivfel'",
    "correct GNU/4/2022 --field date --value 2022-03-14 --reason 'Ankomststämpeln'",
  ],
  answer: (call, { number, field, value, reason: why }) =>
    submitOnCase(call, number, CorrectCase, { field, value, reason: why }),
});

export const relate = command({
  name: 'relate',
  group: 'writing',
  args: { ...args, other: required(text()) },
  options: { kind: required(oneOf('continues', 'answers', 'see-also')) },
  examples: ['relate GNU/6/2022 GNU/4/2022 --kind see-also'],
  answer: async (call, { number, other, kind }) => {
    const related = await resolveCase(call, other);
    return submitOnCase(call, number, RelateCase, { other: related.key, kind });
  },
});

export const suspend = command({
  name: 'suspend',
  group: 'writing',
  args,
  options: { reason, until: partialDay },
  examples: ["suspend GNU/6/2022 --reason 'Utredningen pågår' --until 2023-04"],
  answer: (call, { number, reason: why, until }) =>
    submitOnCase(call, number, SuspendCase, { reason: why, until }),
});

export const resume = command({
  name: 'resume',
  group: 'writing',
  args,
  examples: ['resume GNU/6/2022'],
  answer: (call, { number }) => submitOnCase(call, number, ResumeCase, {}),
});

export const close = command({
  name: 'close',
  group: 'writing',
  args,
  options: { as: wordFor(({ words }) => words.caseEnding) },
  examples: ['close GNU/3/2022', "close GNU/5/2022 --as 'Ad acta'"],
  answer: (call, { number, as }) => submitOnCase(call, number, CloseCase, { as }),
});

export const reopen = command({
  name: 'reopen',
  group: 'writing',
  args,
  options: { reason },
  examples: ["reopen GNU/3/2022 --reason 'Överenskommelsen ska sägas upp'"],
  answer: (call, { number, reason: why }) => submitOnCase(call, number, ReopenCase, { reason: why }),
});

export const annul = command({
  name: 'annul',
  group: 'writing',
  args,
  options: { reason },
  examples: ["annul GNU/7/2022 --reason 'Registrerat två gånger'"],
  answer: (call, { number, reason: why }) => submitOnCase(call, number, AnnulCase, { reason: why }),
});
