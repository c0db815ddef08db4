import { carryOutRemovals, erasureUnderWay, type RemovalGround } from '@diarium/audit';
import { openFileDoor } from '@diarium/file-store';
import { ListDisposals, ListDueForDisposal, ListRetentionRows, RequestErasure } from '@diarium/register';
import { type Call } from '../command/call';
import { command } from '../command/command';
import { day, required, text, wholeNumber } from '../command/value';
import { resolveCommittee } from '../lookup/resolve-committee';
import { list, paragraph, table, title } from '../output/blocks';
import { nextPage } from '../views/next-page';
import { keyFrom } from './key-from';

const paging = { limit: wholeNumber(1, 500), after: text('cursor') } as const;

export const retentionPlan = command({
  name: 'disposal plan',
  group: 'reading',
  args: { committee: required(text()) },
  examples: ['disposal plan GNU'],
  answer: async (call, { committee: wanted }) => {
    const committee = await resolveCommittee(call, wanted);
    const rows = await call.ask(ListRetentionRows, { committee });
    const { disposal } = call.texts;
    return {
      data: rows,
      page: [
        title(disposal.plan),
        table(
          disposal.planHead,
          rows.map(({ row, what, years, from, ground }) => [row, what, years, disposal.from[from], ground]),
          disposal.noRows,
        ),
      ],
    };
  },
});

export const dueForDisposal = command({
  name: 'disposal due',
  group: 'reading',
  args: { committee: required(text()) },
  options: { day, ...paging },
  examples: ['disposal due GNU', 'disposal due GNU --day 2030-01-01'],
  answer: async (call, { committee: wanted, day: given, ...page }) => {
    const committee = await resolveCommittee(call, wanted);
    const due = await call.ask(ListDueForDisposal, { ...page, committee, today: given ?? call.today });
    const { disposal } = call.texts;
    return {
      data: due,
      page: [
        title(disposal.due),
        table(
          disposal.dueHead,
          due.items.map((it) => [
            it.number,
            it.registeredOn,
            it.row,
            it.due,
            it.appraisal && disposal.appraisals[it.appraisal],
          ]),
          disposal.nothingDue,
        ),
        ...nextPage(call, due.next),
      ],
    };
  },
});

export const disposed = command({
  name: 'disposal list',
  group: 'reading',
  args: { committee: required(text()) },
  options: paging,
  examples: ['disposal list GNU'],
  answer: async (call, { committee: wanted, ...page }) => {
    const committee = await resolveCommittee(call, wanted);
    const tombstones = await call.ask(ListDisposals, { ...page, committee });
    const { disposal } = call.texts;
    return {
      data: tombstones,
      page: [
        title(disposal.list),
        table(
          disposal.listHead,
          tombstones.items.map((it) => [it.number, it.disposedOn, it.ground?.text, it.removedOn]),
          disposal.nothingDisposed,
        ),
        ...nextPage(call, tombstones.next),
      ],
    };
  },
});

export const carryOutDisposal = command({
  name: 'disposal carry-out',
  group: 'running',
  examples: ['disposal carry-out'],
  answer: async (call) => {
    const removed = await over(call, (ground) => carryOutRemovals(ground));
    const { disposal } = call.texts;
    const count = removed.documents.length + removed.erasures.length;
    return {
      data: removed,
      page: [
        title(disposal.carriedOut),
        ...(count === 0
          ? [paragraph(disposal.nothingToCarryOut)]
          : [list([...removed.documents, ...removed.erasures.map((key) => disposal.erasure(key))])]),
        ...(removed.tracesLeft ? [paragraph(disposal.tracesLeft)] : []),
      ],
    };
  },
});

export const erase = command({
  name: 'erase',
  group: 'running',
  args: { person: required(text()) },
  options: { decision: required(text()), reason: required(text()) },
  examples: ["erase anna-berg --decision GNU-2022-34 --reason 'Begäran enligt beslut'"],
  answer: async (call, { person, decision, reason }) => {
    const wish = { subject: person, decision };
    const open = await erasureUnderWay(await call.open(), wish);
    const erasure = open?.key ?? keyFrom(`${decision} ${Date.now().toString(36)}`);
    if (!open) await call.submit(RequestErasure, { ...wish, erasure, reason });
    const removed = await over(call, (ground) => carryOutRemovals(ground));
    const { disposal } = call.texts;
    return {
      data: { erasure, wentOn: open !== undefined, ...removed },
      page: [
        title(disposal.erased),
        paragraph(open ? disposal.wentOn(erasure, open.decision) : disposal.erasure(erasure)),
        ...(removed.tracesLeft ? [paragraph(disposal.tracesLeft)] : []),
      ],
    };
  },
});

async function over<Result>(call: Call, work: (ground: RemovalGround) => Promise<Result>): Promise<Result> {
  const register = await call.open();
  const { store } = await openFileDoor(call.settings);
  const { actor, role } = call.globals;
  return work({ register, store, actor, role }).finally(() => store.close());
}
