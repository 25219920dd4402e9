import { HeaderMap } from '@apollo/server';
import { builtInCatalogue } from '@peerness/core/dimensions';
import { inMemoryWork } from '@peerness/core/testing';
import { createViews, type Views } from '@peerness/core/use-cases';
import { createGateway } from '@peerness/gateway';
import type { Mistake } from './mistakes.js';

/** A gateway whose views fail: answers what the person who asked was told, unless there was more in it than a number. */
export function fails(task: () => unknown): Mistake {
  return async () => {
    const { work } = inMemoryWork();
    const views: Views = {
      ...createViews(work, { catalogue: builtInCatalogue }),
      node: async () => task() as never,
    };
    const heard: unknown[] = [];
    const { server, context } = await createGateway<[]>({
      work,
      views,
      identify: async () => ({ issuer: 'https://id.example', subject: 'somebody' }),
      onUnexpected: (error) => void heard.push(error),
    });
    await server.start();
    const { body } = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: 'POST',
        headers: new HeaderMap([['content-type', 'application/json']]),
        search: '',
        body: { query: '{ node(id: "dimension_language") { id } }' },
      },
      context: () => context(),
    });
    await server.stop();
    if (body.kind !== 'complete') return undefined;
    const { errors = [] } = JSON.parse(body.string) as { errors?: { extensions?: Record<string, unknown> }[] };
    const [told] = errors.map(({ extensions = {} }) => extensions);
    const isQuiet = !/CN-attack|stack| at /.test(body.string);
    const isNumber = told?.['code'] === 'INTERNAL' && typeof told['requestId'] === 'string';
    return isQuiet && isNumber && heard.length === 1 ? body.string : undefined;
  };
}
