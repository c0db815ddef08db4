import { type Request } from 'express';

interface Layer {
  readonly route?: { readonly methods: Readonly<Record<string, boolean | undefined>> };
  readonly match: (path: string) => boolean;
}

/** The methods that the address of a request takes; none where there is no such address. */
export function methodsAt({
  app,
  baseUrl,
  path,
}: Pick<Request, 'app' | 'baseUrl' | 'path'>): readonly string[] {
  const { stack } = app.router as unknown as { readonly stack: readonly Layer[] };
  const methods = new Set(
    stack.flatMap(({ route, match }, index) =>
      // What stands there for every method turns requests away, or lets them pass.
      route && !route.methods['trace'] && match.call(stack[index], baseUrl + path)
        ? Object.keys(route.methods).map((method) => method.toUpperCase())
        : [],
    ),
  );
  if (methods.has('GET')) methods.add('HEAD');
  return [...methods].sort();
}
