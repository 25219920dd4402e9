import { HeaderMap } from '@apollo/server';
import { catalogueOf, type Identity, type PersonId, type Work } from '@peerness/core';
import { builtIn } from '@peerness/core/dimensions';
import { aTown, harbor as harborHouse, inMemoryWork, memberIn, someTime, type Seed } from '@peerness/core/testing';
import { createViews, globalId, type Views } from '@peerness/core/use-cases';
import type { Json } from './json.js';
import { buildSchema, createGateway, createNewId, type GatewayOptions } from '../src/index.js';

export interface Answer {
  readonly status: number;
  readonly headers: HeaderMap;
  readonly text: string;
  readonly data: Json;
  readonly errors:
    | readonly {
        readonly message: string;
        readonly path?: readonly (string | number)[];
        readonly extensions: Record<string, unknown>;
      }[]
    | undefined;
}

interface Harbor {
  readonly ask: (
    as: PersonId | undefined,
    query: string,
    variables?: object,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answer>;
  readonly send: (
    as: PersonId | undefined,
    request: { method?: string; search?: string; body?: unknown; headers?: Readonly<Record<string, string>> },
  ) => Promise<Answer>;
  readonly world: ReturnType<typeof inMemoryWork>['world'];
  readonly work: Work;
  readonly unexpected: { readonly error: unknown; readonly requestId: string }[];
  readonly gateway: Awaited<ReturnType<typeof createGateway<[PersonId | undefined]>>>;
}

interface Setting extends Partial<Omit<GatewayOptions<[PersonId | undefined]>, 'views'>> {
  readonly seed?: Seed;
  readonly views?: (views: Views) => Views;
  readonly at?: () => Date;
}

/** One graph for all tests of a file: nothing in it knows anybody. */
const graph = buildSchema();

/** The whole gateway over the town of core's specimens, asked as a server would ask it. */
export async function aHarbor({
  seed = aTown(),
  views = (real) => real,
  at = () => someTime,
  ...options
}: Setting = {}): Promise<Harbor> {
  const { work, world, openings } = inMemoryWork(seed);
  const unexpected: { error: unknown; requestId: string }[] = [];
  const gateway = await createGateway<[PersonId | undefined]>({
    work,
    views: views(createViews(work, { catalogue: catalogueOf(...builtIn) })),
    identify: async (person) => person && identityOf(person),
    openings,
    now: at,
    newId: createNewId(() => at().getTime()),
    onUnexpected: (error, requestId) => void unexpected.push({ error, requestId }),
    ...options,
    schema: options.schema ?? (await graph),
  });
  gateway.server.startInBackgroundHandlingStartupErrorsByLoggingAndFailingAllRequests();

  const send: Harbor['send'] = async (as, { method = 'POST', search = '', body, headers = {} }) => {
    const {
      status = 200,
      headers: given,
      body: answer,
    } = await gateway.server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method,
        headers: new HeaderMap(Object.entries({ 'content-type': 'application/json', ...headers })),
        search,
        body,
      },
      context: () => gateway.context(as),
    });
    if (answer.kind !== 'complete') throw new Error('expected one answer');
    const read = answer.string.startsWith('{')
      ? (JSON.parse(answer.string) as Pick<Answer, 'data' | 'errors'>)
      : { data: {} as Json, errors: undefined };
    return { status, headers: given, text: answer.string, data: read.data, errors: read.errors };
  };
  return {
    ask: (as, query, variables, headers) =>
      send(as, { body: { query, ...(variables && { variables }) }, headers: headers ?? {} }),
    send,
    world,
    work,
    unexpected,
    gateway,
  };
}

export function identityOf(person: PersonId): Identity {
  return { issuer: 'https://id.example', subject: person };
}

export const harborId: string = globalId('organization', harborHouse.id);

/** The global id of someone as the harbor knows them. */
export function inHarbor(person: PersonId): string {
  return globalId('person', harborHouse.id, memberIn(harborHouse, person));
}
