import type { ExecutionResult, FormattedExecutionResult, GraphQLFormattedError } from 'graphql';

/** Answers with their errors as clients may read them. `closed` is called once, whoever ended it. */
export function retold(
  answers: AsyncIterator<ExecutionResult>,
  say: (error: unknown) => GraphQLFormattedError,
  closed: () => void,
): AsyncIterableIterator<FormattedExecutionResult> {
  const over = { value: undefined, done: true } as const;
  const again: AsyncIterableIterator<FormattedExecutionResult> = {
    async next() {
      const { value, done } = await answers.next();
      if (done) {
        closed();
        return over;
      }
      const { data, errors } = value;
      return {
        value: { ...(data !== undefined && { data }), ...(errors && { errors: errors.map(say) }) },
        done: false,
      };
    },
    async return() {
      closed();
      await answers.return?.();
      return over;
    },
    [Symbol.asyncIterator]: () => again,
  };
  return again;
}
