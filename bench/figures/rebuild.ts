import { rebuiltReadModels } from '../data/filled-register';
import { type Figure, megabytes, perSecond, thousands } from '../harness/figure';

const REQUIRED = 40_000;

/** Every read model of the imported register built anew. */
export const rebuildFigure: Figure = {
  name: 'rebuild',
  async measure(bench) {
    const { found, peakMegabytes } = await rebuiltReadModels(bench);
    const { seconds, models } = found;
    const events = models.reduce((sum, model) => sum + model.events, 0);
    const unread = models.reduce((sum, model) => sum + model.unread, 0);
    const byCost = [...models].sort((a, b) => b.seconds - a.seconds);
    for (const model of byCost)
      bench.say(`${model.name}: ${model.events} events in ${model.seconds.toFixed(1)} s`);
    const costliest = byCost
      .slice(0, 3)
      .map(
        (model) => `${model.name} ${model.seconds.toFixed(0)} s (${perSecond(model.events / model.seconds)})`,
      );
    return [
      {
        what: `all ${models.length} read models rebuilt, ${seconds.toFixed(0)} s, at most ${megabytes(peakMegabytes)}`,
        ours: perSecond(events / seconds),
        peer: `costliest: ${costliest.join(', ')}; ${thousands(unread)} of ${thousands(events)} events change no row`,
        required: `≥ ${perSecond(REQUIRED)}`,
        isMet: events / seconds >= REQUIRED,
      },
    ];
  },
};
