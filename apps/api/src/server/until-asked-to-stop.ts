/** Another signal after the first ends the process at once, as it does without this. */
export function untilAskedToStop(): { readonly signal: AbortSignal; readonly stopped: Promise<string> } {
  const stopping = new AbortController();
  const stopped = new Promise<string>((resolve) => {
    for (const name of ['SIGTERM', 'SIGINT'] as const)
      process.once(name, () => {
        stopping.abort();
        resolve(name);
      });
  });
  return { signal: stopping.signal, stopped };
}
