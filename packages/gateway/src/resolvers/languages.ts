import { Arg } from 'type-graphql';

/** The argument by which any root field is told the languages of its labels. The guard reads it. */
export function Languages(): ParameterDecorator {
  return Arg('languages', () => [String], {
    nullable: true,
    description: 'The languages you would like labels in (BCP 47), best first; else those of `Accept-Language`.',
  }) as ParameterDecorator;
}

export function Input(type: () => new () => object): ParameterDecorator {
  return Arg('input', type, { description: 'What to do.' }) as ParameterDecorator;
}
