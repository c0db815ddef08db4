import { type PreparedBundle } from './make-bundle';

/** A bundle as JSON, in parts: each event and each leaf on a line of its own. */
export async function* bundleText({ events, leaves, ...rest }: PreparedBundle): AsyncGenerator<string> {
  yield `${JSON.stringify(rest, null, 1).slice(0, -2)},\n "events": [`;
  yield* listed(events.map((event) => JSON.stringify(event)));
  yield ',\n "leaves": ';
  if (leaves === null) yield 'null';
  else {
    yield '[';
    yield* listed(asTexts(leaves));
  }
  yield '\n}\n';
}

async function* asTexts(leaves: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const leaf of leaves) yield JSON.stringify(leaf);
}

async function* listed(items: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string> {
  let separator = '\n  ';
  for await (const item of items) {
    yield separator + item;
    separator = ',\n  ';
  }
  yield ']';
}
