import {
  AnnulCase,
  ArchiveCase,
  AssignHandler,
  CloseCase,
  CorrectCase,
  LiftCaseSecrecy,
  MarkCaseSecrecy,
  MergeCase,
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

export const merge = command({
  name: 'merge',
  group: 'writing',
  args: { ...args, other: required(text()) },
  options: { reason },
  examples: ["merge GNU/7/2022 GNU/6/2022 --reason 'Samma fråga'"],
  answer: async (call, { number, other, reason: why }) => {
    const { key } = await resolveCase(call, other);
    return submitOnCase(call, number, MergeCase, { into: key, reason: why });
  },
});

export const markSecrecy = command({
  name: 'secrecy mark',
  group: 'writing',
  args,
  options: { secrecy: required(text()), authority: required(text('name')) },
  examples: ["secrecy mark GNU/6/2022 --secrecy 25:1 --authority 'Region Jämtland Härjedalen'"],
  answer: (call, { number, secrecy: section, authority }) =>
    submitOnCase(call, number, MarkCaseSecrecy, { secrecy: { section, on: call.today, authority } }),
});

export const liftSecrecy = command({
  name: 'secrecy lift',
  group: 'writing',
  args,
  options: { reason },
  examples: ["secrecy lift GNU/6/2022 --reason 'Uppgifterna är offentliga'"],
  answer: (call, { number, reason: why }) => submitOnCase(call, number, LiftCaseSecrecy, { reason: why }),
});

export const archive = command({
  name: 'archive',
  group: 'writing',
  args,
  examples: ['archive GNU/3/2022'],
  answer: (call, { number }) => submitOnCase(call, number, ArchiveCase, {}),
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
