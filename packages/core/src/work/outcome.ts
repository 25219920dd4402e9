/**
 * What a use case changed: the global ids of the nodes, by the name under which the caller hands them on. Ids only, so
 * that it can be kept beside an idempotency key and answered again.
 */
export interface Outcome {
  readonly [node: string]: string;
}
