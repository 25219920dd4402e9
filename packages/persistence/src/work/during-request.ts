import { AsyncLocalStorage } from 'node:async_hooks';

const underWay = new AsyncLocalStorage<string>();

/** Whatever is written down while the task runs carries this request's id, a UUID. */
export function duringRequest<Answer>(request: string, task: () => Answer): Answer {
  return underWay.run(request, task);
}

/** The request something is written down in; null where nobody asked for it. */
export function currentRequest(): string | null {
  return underWay.getStore() ?? null;
}
