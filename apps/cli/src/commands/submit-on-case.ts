import { DomainError, type Outcome } from '@diarium/event-store';
import { type CaseListItem } from '@diarium/register';
import { type Answer, type Call, type FieldsOf } from '../command/call';
import { caseNumbers } from '../lookup/case-numbers';
import { resolveCase } from '../lookup/resolve-case';
import { titleOf } from '../views/cases';
import { relatedCases } from '../views/events';
import { outcomePage } from '../views/outcome';

/** Gives a command to one case, which may be named as people write it, and tells what it did. */
export async function submitOnCase<Command extends { case: string }>(
  call: Call,
  written: string,
  command: new () => Command,
  fields: FieldsOf<Omit<Command, 'case'>>,
): Promise<Answer> {
  const found = await resolveCase(call, written);
  const outcome = await naming(found, () =>
    call.submit(command, { ...fields, case: found.key } as FieldsOf<Command>),
  );
  const numbers = await caseNumbers(
    call,
    outcome.events.flatMap(({ data }) => relatedCases(data)),
  );
  const subject = `${found.number}  ${titleOf(found, call.texts)}`;
  return {
    data: { case: found.key, number: found.number, ...outcome },
    page: outcomePage(subject, outcome, call.texts, numbers),
  };
}

/** A refusal names the case as people write it, not by its key. */
async function naming({ key, number }: CaseListItem, submit: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await submit();
  } catch (error) {
    if (!(error instanceof DomainError) || error.details.case !== key) throw error;
    throw new DomainError(error.code, error.rule, { ...error.details, case: number });
  }
}
