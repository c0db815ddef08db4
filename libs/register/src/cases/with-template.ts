import { after } from '../shared/partial-day';
import { type CaseTemplate } from './case-template.events';
import { fillTitle } from './case-template.title';
import { type RegisterCase } from './case.commands';
import { type RegisterEvents } from './case.events';
import { refuseCase } from './case.rules';

/** The command with what its template adds; whatever is given stands before it. */
export function withTemplate(
  command: RegisterCase,
  template: CaseTemplate | undefined,
  today: string,
): RegisterCase {
  if (command.template === undefined) return command;
  if (!template) return refuseCase('case.unknown-template', { ...command });
  const added = {
    title: titleFrom(command, template, today),
    caseType: template.caseType,
    classification: template.classification,
    initiative: template.initiative,
    handler: template.handler,
  };
  return { ...known(added), ...known(command) } as RegisterCase;
}

/** What is kept of the template: later changes of it do not touch the case. */
export function templateOf(
  { template: key }: RegisterCase,
  template: CaseTemplate | undefined,
  today: string,
): RegisterEvents['CaseRegistered']['template'] {
  if (key === undefined || !template) return null;
  const watches = template.watches.map(({ watch, days, note }) => ({
    watch,
    on: after(today, { days }),
    note,
  }));
  return { key, watches };
}

function titleFrom(command: RegisterCase, { titlePattern }: CaseTemplate, today: string): string | undefined {
  const isMissing = command.missing?.particulars.includes('title') ?? false;
  if (titlePattern === null || isMissing) return undefined;
  return fillTitle(titlePattern, {
    '{sender}': command.parties.find(({ role }) => role === 'sender')?.name,
    '{date}': command.date?.on,
    '{year}': today.slice(0, 4),
  });
}

const known = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null));
