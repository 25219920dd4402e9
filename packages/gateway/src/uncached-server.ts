import { ApolloServer, type BaseContext } from '@apollo/server';

/** An Apollo server whose answers no cache may keep: what one person may see is nobody else's, and not theirs for ever. */
export class UncachedServer<Context extends BaseContext> extends ApolloServer<Context> {
  override async executeHTTPGraphQLRequest(
    ...request: Parameters<ApolloServer<Context>['executeHTTPGraphQLRequest']>
  ): ReturnType<ApolloServer<Context>['executeHTTPGraphQLRequest']> {
    const answer = await super.executeHTTPGraphQLRequest(...request);
    answer.headers.set('cache-control', 'no-store');
    return answer;
  }
}
