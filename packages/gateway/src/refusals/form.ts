import { Int } from 'type-graphql';

/** All there is to say about one kind of refusal. */
export interface RefusalForm<Given> {
  readonly description: string;
  readonly en: string;
  readonly es: string;
  /** Whether the very same may succeed later, or after reading again. */
  readonly retryable: boolean;
  /** What it says besides: one for each field of the refusal, or it does not compile. */
  readonly says: { readonly [Name in Exclude<KeysOf<Given>, 'kind' | 'path'>]: SaidField };
}

type KeysOf<Given> = Given extends unknown ? keyof Given & string : never;

export interface SaidField {
  readonly type: () => StringConstructor | typeof Int | [StringConstructor];
  readonly description: string;
  /** A word of the domain's, spelled as GraphQL spells it. */
  readonly isCode?: true;
}

export const number = (description: string): SaidField => ({ type: () => Int, description });
export const words = (description: string): SaidField => ({ type: () => String, description });
export const code = (description: string): SaidField => ({ type: () => String, description, isCode: true });
/** As they are, whatever they are spelled like. */
export const listed = (description: string): SaidField => ({ type: () => [String], description });
export const codes = (description: string): SaidField => ({ type: () => [String], description, isCode: true });
