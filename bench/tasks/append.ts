import { type OpenAppender, type StoreName } from '../appenders/appender';
import { measuredEvent, placeOf } from '../data/measured-event';
import { keepBusy, type Load, type Throughput } from '../harness/callers';
import { moduleAt } from '../harness/load';

export interface AppendInput {
  readonly store: StoreName;
  readonly url: string;
  readonly load: Load;
}

/** Single events to streams of the callers' own. */
export async function run({ store, url, load }: AppendInput): Promise<Throughput> {
  const { open } = moduleAt(`appenders/${store}`) as { open: OpenAppender };
  const appender = await open(url, load.callers);
  const start = Date.now().toString(36);
  return keepBusy(load, (caller, turn) => {
    const { stream, revision } = placeOf(`${start}${caller}`, turn);
    return appender.append(stream, revision, measuredEvent(turn));
  });
}
