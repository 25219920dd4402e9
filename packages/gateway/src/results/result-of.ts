import { createUnionType } from 'type-graphql';
import type { RefusalKind } from '../refusals/any-refusal.js';
import { refusalTypes } from '../refusals/refusal-types.js';

/** What a change is answered with: what changed, or a considered no. */
export interface ResultOf<Kind extends RefusalKind> {
  /** The GraphQL union. */
  readonly type: object;
  readonly payload: string;
  readonly kinds: readonly Kind[];
}

/** Any change can be refused like this. */
const always = ['NotFound', 'ChangedMeanwhile', 'IdempotencyKeyReused', 'NotWithHelp'] as const;

export type AlwaysPossible = (typeof always)[number];

/** The union of a payload and the refusals its use case can give. */
export function resultOf<const Kind extends RefusalKind = never>(
  name: string,
  payload: new () => object,
  kinds: readonly Kind[] = [],
): ResultOf<Kind | AlwaysPossible> {
  const all = [...new Set<Kind | AlwaysPossible>([...kinds, ...always])];
  const type = createUnionType({
    name,
    description: 'What changed, or a considered no. Expect new kinds of no.',
    types: () => [payload, ...all.map((kind) => refusalTypes[kind])] as never,
    resolveType: ({ __typename }: { __typename: string }) => __typename,
  });
  return { type: type as object, payload: payload.name, kinds: all };
}
