import { CompleteWatch, MoveWatch, SetWatch } from '@diarium/register';
import { command } from '../command/command';
import { partialDay, required, text } from '../command/value';
import { keyFrom } from './key-from';
import { submitOnCase } from './submit-on-case';

const args = { number: required(text()) } as const;

export const setWatch = command({
  name: 'watch set',
  group: 'writing',
  args,
  options: { due: required(partialDay), note: required(text()), watch: text('key') },
  examples: [
    "watch set GNU/6/2022 --due 2023-04-03 --note 'Utredningen redovisas'",
    "watch set GNU/6/2022 --due 2023-04 --note 'Utredningen redovisas' --watch utredning",
  ],
  answer: (call, { number, due, note, watch }) =>
    submitOnCase(call, number, SetWatch, { watch: watch ?? keyFrom(note), on: due, note }),
});

export const moveWatch = command({
  name: 'watch move',
  group: 'writing',
  args,
  options: { watch: required(text('key')), to: required(partialDay), reason: required(text()) },
  examples: ["watch move GNU/6/2022 --watch utredning --to 2023-06-01 --reason 'Mer underlag behövs'"],
  answer: (call, { number, watch, to, reason }) =>
    submitOnCase(call, number, MoveWatch, { watch, to, reason }),
});

export const completeWatch = command({
  name: 'watch complete',
  group: 'writing',
  args,
  options: { watch: required(text('key')), result: required(text()) },
  examples: ["watch complete GNU/6/2022 --watch utredning --result 'Redovisad för nämnden'"],
  answer: (call, { number, watch, result }) => submitOnCase(call, number, CompleteWatch, { watch, result }),
});
