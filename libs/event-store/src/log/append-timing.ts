import { channel } from 'node:diagnostics_channel';

const appends = channel('diarium.append');

/** Does an append, and tells whoever listens how long the log took, also where it refused. */
export async function timedAppend<Result>(append: () => Promise<Result>): Promise<Result> {
  const begun = performance.now();
  try {
    return await append();
  } finally {
    if (appends.hasSubscribers) appends.publish((performance.now() - begun) / 1000);
  }
}

/** Hears of each append in this process, until what it gives back is called. */
export function onAppend(hear: (seconds: number) => void): () => void {
  const listen = (seconds: unknown): void => {
    hear(seconds as number);
  };
  appends.subscribe(listen);
  return () => {
    appends.unsubscribe(listen);
  };
}
