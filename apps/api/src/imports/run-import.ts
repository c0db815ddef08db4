import { type CommandGateway } from '@diarium/event-store';
import {
  type CaseListResult,
  importCaseList,
  importDossiers,
  ImportInterrupted,
  type ImportedCounts,
  type ImportResult,
} from '@diarium/import';
import { guardedRehearsal } from '@diarium/register';
import { type Request } from 'express';
import { deskOf } from '../http/desk';
import { type ApiGround } from '../http/ground';
import { erasingWithin } from '../removals/erasing-desk';
import { type ToImport } from './import-body';
import { interruptedImport } from './import-problems';

export type Imported = ImportResult<ImportedCounts> & Partial<Pick<CaseListResult, 'preview'>>;

/**
 * Tries an import out, and stores it unless that found a problem or nothing is to be stored. Each command is held to
 * what the one who asks may do, as if it came by itself, and is given in their name.
 * @throws ProblemError `import.interrupted`
 */
export async function runImport(
  given: ToImport,
  {
    ground,
    request,
    isRehearsal,
  }: { readonly ground: ApiGround; readonly request: Request; readonly isRehearsal: boolean },
): Promise<Imported> {
  const { register } = ground;
  const { principal } = request;
  const rehearse = <Result>(work: (rehearsal: CommandGateway) => Promise<Result>): Promise<Result> =>
    register.rehearse((desk) => {
      const commands = guardedRehearsal(register, principal, desk.commands);
      return work(erasingWithin(register, principal, { ...desk, commands }).commands);
    });
  const options = {
    // The guard puts the role in which each command is allowed in the place of this one.
    ...{ actor: principal.name, role: 'public' },
    ...(isRehearsal ? {} : { live: deskOf(ground, request).commands }),
  };
  try {
    if ('dossiers' in given)
      return await rehearse((rehearsal) => importDossiers(given.dossiers, { ...options, rehearsal }));
    return await register.inLargeSteps(() => importCaseList(given, { ...options, rehearse }));
  } catch (error) {
    throw error instanceof ImportInterrupted ? interruptedImport(error) : error;
  }
}
