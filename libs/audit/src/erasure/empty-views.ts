import { type BuildOptions } from '@diarium/event-store';
import { readModels, type Register } from '@diarium/register';

/**
 * Builds anew the views that can hold personal data, and drops the views of the past: what no key opens any more
 * stands in none of them then.
 */
export async function emptyViews(
  { catalogue, inside, projector }: Register,
  options: Pick<BuildOptions, 'onProgress' | 'signal'>,
): Promise<void> {
  inside.forget();
  await projector.past.clear();
  const holds = (type: string): boolean => (catalogue.contract(type).personal ?? []).length > 0;
  const holding = readModels.filter(({ project }) => Object.keys(project).some(holds));
  await projector.rebuild(
    holding.map(({ name }) => name),
    options,
  );
  // Whoever asked about the past meanwhile may have been answered from what was read before.
  await projector.past.clear();
}
