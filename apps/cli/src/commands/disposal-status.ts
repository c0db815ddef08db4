import { keptErasures, lastRemoval, type RemovalRun } from '@diarium/audit';
import { type Call } from '../command/call';
import { command } from '../command/command';
import { heading, knownFields, paragraph, table, title } from '../output/blocks';

const MOST_ERASURES = 100;

export const disposalStatus = command({
  name: 'disposal status',
  group: 'reading',
  examples: ['disposal status'],
  answer: async (call) => {
    const register = await call.open();
    const run = (await lastRemoval(register.database)) ?? null;
    const erasures = await keptErasures(register, { limit: MOST_ERASURES });
    const { disposal } = call.texts;
    return {
      data: { run, erasures },
      page: [
        title(disposal.status),
        run ? knownFields(fieldsOf(call, run)) : paragraph(disposal.neverCarriedOut),
        heading(disposal.erasures),
        table(
          disposal.erasuresHead,
          erasures.map((it) => [it.erasure, it.decision, it.requestedOn, it.completedOn]),
          disposal.noErasures,
        ),
      ],
    };
  },
});

function fieldsOf(
  { texts: { disposal } }: Call,
  run: RemovalRun,
): readonly (readonly [string, string | null])[] {
  const { view, removed } = run;
  const gone = removed && [...removed.documents, ...removed.erasures.map((key) => disposal.erasure(key))];
  return [
    [disposal.state, disposal.states[run.state]],
    [disposal.begun, `${run.begunAt} (${run.by})`],
    [disposal.step, run.step && disposal.steps[run.step]],
    [disposal.view, view && `${view.name} ${view.position}/${view.head}`],
    [disposal.ended, run.endedAt],
    [disposal.removed, gone && gone.join(', ')],
    [disposal.trouble, run.trouble],
  ];
}
