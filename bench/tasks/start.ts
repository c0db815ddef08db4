import { openRegister } from '@diarium/register';

/** Opens the register of a folder with its embedded server: seconds from the start of this process and of the call. */
export async function run({ folder }: { readonly folder: string }): Promise<{
  readonly sinceProcess: number;
  readonly sinceCall: number;
}> {
  const started = performance.now();
  const register = await openRegister({
    settings: { databaseUrl: undefined, dataDir: folder, poolSize: 10, projectionBatch: 2000 },
    onTrouble: ({ error }) => {
      throw error;
    },
  });
  const ready = performance.now();
  await register.close();
  return { sinceProcess: ready / 1000, sinceCall: (ready - started) / 1000 };
}
