import { SplitCase } from '@diarium/register';
import { command } from '../command/command';
import { partialDay, required, text } from '../command/value';
import { resolveCase } from '../lookup/resolve-case';
import { registeredAnswer } from './registered';

export const split = command({
  name: 'split',
  group: 'writing',
  args: { number: required(text()) },
  options: {
    title: required(text()),
    publicTitle: text(),
    date: partialDay,
    handler: text('name'),
    type: text(),
    classification: text(),
  },
  examples: ["split GNU/6/2022 --title 'Perukbidrag till barn'"],
  answer: async (call, { number, date, type, ...given }) => {
    const { key, committee } = await resolveCase(call, number);
    const year = Number(call.today.slice(0, 4));
    const outcome = await call.submit(SplitCase, {
      ...given,
      committee,
      year,
      splitFrom: key,
      caseType: type,
      date: { kind: 'drawn-up', on: date ?? call.today },
    });
    return registeredAnswer(call, { committee, year }, outcome, []);
  },
});
