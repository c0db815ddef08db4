import { timeInWords } from '@diarium/audit';
import { type Answer, type Call } from '../command/call';
import { paragraph } from '../output/blocks';

/** An answer that names the time and the axis which it was asked for; one about now is as it was. */
export function asOfNamed(answer: Answer, { globals, texts }: Pick<Call, 'globals' | 'texts'>): Answer {
  const { asOf } = globals;
  if (!asOf) return answer;
  const { axis, time } = asOf;
  return {
    data: { asOf: { axis, ...time }, answer: answer.data },
    page: [paragraph(texts.audit.asOf[axis](timeInWords(asOf.given, globals.language))), ...answer.page],
  };
}
