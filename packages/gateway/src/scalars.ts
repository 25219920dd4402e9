import { GraphQLError, GraphQLScalarType } from 'graphql';
import { GraphQLDate as Day, GraphQLDateTime as Instant } from 'graphql-scalars';

/** The same scalar with words of our own: graphql-scalars quotes what it was given, and that may be anyone's secret. */
function discreet<Internal, External>(
  scalar: GraphQLScalarType<Internal, External>,
  description: string,
  expected: string,
): GraphQLScalarType<Internal, External> {
  const quietly =
    <Given extends readonly unknown[], Read>(read: (...given: Given) => Read) =>
    (...given: Given): Read => {
      try {
        return read(...given);
      } catch {
        throw new GraphQLError(expected);
      }
    };
  return new GraphQLScalarType<Internal, External>({
    ...scalar.toConfig(),
    description,
    serialize: quietly(scalar.serialize),
    parseValue: quietly(scalar.parseValue),
    parseLiteral: quietly(scalar.parseLiteral),
  });
}

export const GraphQLDateTime: GraphQLScalarType = discreet(
  Instant,
  'An instant, as RFC 3339 writes it: `2030-01-15T09:30:00Z`.',
  'An instant as RFC 3339 writes it is expected.',
);

export const GraphQLDate: GraphQLScalarType = discreet(
  Day,
  'A day, as RFC 3339 writes it: `2030-01-15`.',
  'A day as RFC 3339 writes it is expected.',
);
