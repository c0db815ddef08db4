import { isSealed, personalValues } from '@diarium/access';
import { type RecordedEvent } from '@diarium/event-store';
import { type Register } from '@diarium/register';

const PAGE = 2000;

/** The first event in which something about the person stands unsealed; none in a log that was always sealed. */
export async function findPlainData(
  { store, catalogue }: Pick<Register, 'store' | 'catalogue'>,
  subject: string,
): Promise<RecordedEvent | undefined> {
  const types = catalogue.types.filter((type) => catalogue.contract(type).personal?.length);
  for (let after = 0; ;) {
    const page = await store.readAll({ after, filter: { types }, limit: PAGE });
    const found = page.events
      .map((event) => catalogue.lift(event))
      .find((event) =>
        personalValues(event, catalogue.contract(event.type).personal ?? []).some(
          (it) => it.subject === subject && !isSealed(it.value),
        ),
      );
    if (found) return found;
    if (page.atHead) return undefined;
    after = page.position;
  }
}
