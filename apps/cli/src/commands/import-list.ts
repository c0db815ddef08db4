import { type CaseListResult, importCaseList, readDossierFiles } from '@diarium/import';
import { type Answer, type Call } from '../command/call';
import { refuseUsage } from '../command/usage.rules';
import { stepsOf } from '../output/steps-of';
import { importPage, importSummary } from '../views/import-result';
import { listPreview } from '../views/list-preview';
import { importAs } from './import-as';
import { refuseProblems } from './import-problems';

export const isCaseList = (path: string): boolean => /[.](csv|xlsx)$/i.test(path);

interface Options {
  readonly map: string;
  readonly preview: boolean;
  readonly dryRun: boolean;
}

/** Imports one list of cases. A preview tells its problems beside what would be registered, and stores nothing. */
export async function importList(call: Call, paths: readonly string[], options: Options): Promise<Answer> {
  const [path] = paths;
  if (path === undefined || paths.length > 1 || !isCaseList(path)) return refuseUsage('usage.not-one-list');
  const result = await runList(call, path, options);
  if (!options.preview) refuseProblems(result, call.texts);
  if (result.position > 0) await call.settle(result.position);
  const problems = result.problems.map((problem) => ({
    ...problem.place,
    code: problem.code,
    section: problem.refusal.rule.section,
    text: problem.refusal.text(call.texts.language),
  }));
  return {
    data: { ...importSummary(result), preview: result.preview, problems },
    page: options.preview
      ? [...importPage(result, call.texts), ...listPreview(result, call.texts)]
      : importPage(result, call.texts),
  };
}

async function runList(call: Call, path: string, { map, preview, dryRun }: Options): Promise<CaseListResult> {
  const { texts } = call;
  const register = await call.open();
  const [list, mapping] = await readDossierFiles([path, map]);
  if (!list || !mapping) return refuseUsage('usage.not-one-list');
  const isRehearsal = preview || dryRun;
  const title = isRehearsal ? texts.messages.tryingOutList : texts.messages.importingList;
  return stepsOf(call).run(title, (tell) =>
    register.inLargeSteps(() =>
      importCaseList(
        { list, mapping },
        {
          rehearse: (work) => register.rehearse(({ commands }) => work(commands)),
          ...(isRehearsal ? {} : { live: register.commands }),
          ...importAs(call, tell),
        },
      ),
    ),
  );
}
