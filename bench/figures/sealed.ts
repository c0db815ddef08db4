import { type Bench } from '../harness/bench';
import { filledRegister, IMPORTERS } from '../data/filled-register';
import { type Figure, perSecond, times } from '../harness/figure';
import { median } from '../harness/statistics';
import { type SealedFound } from '../tasks/sealed';

/** What it costs that personal data are sealed with a key of each person. */
export const sealedFigure: Figure = {
  name: 'sealed',
  async measure(bench) {
    const rounds = { plain: [] as SealedFound[], sealed: [] as SealedFound[] };
    for (let round = 0; round < bench.sizes.rounds; round += 1) {
      rounds.plain.push(await measured(bench, false));
      rounds.sealed.push(await measured(bench, true));
    }
    const [plain, sealed] = [rounds.plain, rounds.sealed];
    return [
      row(
        `append, ${IMPORTERS} callers, personal data sealed`,
        sealed.map(({ appendedPerSecond }) => appendedPerSecond),
        plain.map(({ appendedPerSecond }) => appendedPerSecond),
      ),
      row(
        'reading and opening a log, no key known at first',
        sealed.map(({ replayedPerSecond }) => replayedPerSecond),
        plain.map(({ replayedPerSecond }) => replayedPerSecond),
      ),
    ];
  },
};

async function measured(bench: Bench, isSealed: boolean): Promise<SealedFound> {
  const { url: from } = await filledRegister(bench);
  const events = bench.sizes.cases / 2;
  return bench.withDatabase('sealed', async (url) => {
    const { found } = await bench.task('sealed', { from, url, isSealed, events, callers: IMPORTERS });
    return found;
  });
}

function row(what: string, sealed: readonly number[], plain: readonly number[]) {
  const [ours, beside] = [median(sealed), median(plain)];
  return {
    what,
    ours: perSecond(ours),
    peer: `the same events, plain, ${perSecond(beside)}`,
    ratio: times(ours / beside),
  };
}
