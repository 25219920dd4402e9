import { Arg } from 'type-graphql';

type ArgumentType = Extract<Parameters<typeof Arg>[1], (...given: never[]) => unknown>;
type ArgumentOptions = NonNullable<Parameters<typeof Arg>[2]>;

/** An argument of a field that has no resolver: whoever answers the question reads it from the selection. */
export function Takes(name: string, type: ArgumentType, options: ArgumentOptions): PropertyDecorator {
  return (prototype, field) => {
    Arg(name, type, options)(prototype, field, 0);
  };
}
