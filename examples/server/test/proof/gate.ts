import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { createHash } from 'node:crypto';
import type { Identity, Work } from '@peerness/core';
import type { ScanId } from '@peerness/core/advance-directive';
import type { SignedIn } from '@peerness/core/record';
import { builtInCatalogue } from '@peerness/core/dimensions';
import { createViews, receiveScan, type Views } from '@peerness/core/use-cases';
import { createGateway, type GatewayContext, type Limits } from '@peerness/gateway';
import { duringRequest } from '@peerness/persistence';
import { getNamedType, type GraphQLSchema, isObjectType, isUnionType } from 'graphql';
import type { Json } from './json.js';

export interface Told {
  /** Exactly what went back to the client. */
  readonly text: string;
  readonly data: Json;
  readonly codes: readonly string[];
}

export interface Gate {
  readonly schema: GraphQLSchema;
  ask(as: string | undefined, query: string, variables?: object): Promise<Told>;
  /** Lets someone change something; answers the payload, or the code of the refusal. */
  change(as: string | undefined, field: string, input: object, selection?: string): Promise<Json>;
  /** Lets someone bring in a scan they asked for, as the server does it. */
  bring(as: string, ticket: string, content: Uint8Array): Promise<void>;
  /** What the server's log was told of errors. */
  readonly heard: string[];
}

export interface GateSettings {
  readonly work: Work;
  readonly views?: Views;
  readonly schema?: GraphQLSchema;
  readonly limits?: Partial<Limits>;
  readonly now?: () => Date;
  readonly plugins?: readonly ApolloServerPlugin<GatewayContext>[];
}

/** The whole gateway in process, asked as the server asks it; whoever asks is named instead of showing a token. */
export async function openGate({ work, views, ...options }: GateSettings): Promise<Gate> {
  const heard: string[] = [];
  const gateway = await createGateway<[string | undefined]>({
    work,
    views: views ?? createViews(work, { catalogue: builtInCatalogue }),
    identify: async (who) => (who === undefined ? undefined : signedIn(who)),
    onUnexpected: (error) =>
      void heard.push(error instanceof Error ? `${error.message} ${error.stack}` : String(error)),
    during: duringRequest,
    ...options,
  });
  await gateway.server.start();

  const ask: Gate['ask'] = async (as, query, variables) => {
    const { body } = await gateway.server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: 'POST',
        headers: new HeaderMap([['content-type', 'application/json']]),
        search: '',
        body: { query, ...(variables && { variables }) },
      },
      context: () => gateway.context(as),
    });
    if (body.kind !== 'complete') throw new Error('expected one answer');
    const { data, errors = [] } = JSON.parse(body.string) as {
      data: Json;
      errors?: { extensions?: { code?: string } }[];
    };
    return { text: body.string, data, codes: errors.map(({ extensions }) => extensions?.code ?? 'none') };
  };
  const { schema } = gateway;
  return {
    schema,
    ask,
    heard,
    bring: async (as, ticket, content) => {
      const context = await gateway.context(as);
      const self = await context.self();
      if (!self) throw new Error(`${as} is nobody.`);
      const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
      const occasion = { at: context.now(), newId: context.newId };
      const brought = await receiveScan(work, self, { ticket: ticket as ScanId, content }, { sha256 }, occasion);
      if (!brought.ok) throw new Error(`${as} brings a scan: ${brought.error.kind}`);
    },
    change: async (as, field, input, selection) => {
      let told = await ask(as, changing(schema, field, selection), { input });
      // Where all connections were taken nothing was done, and the answer says that it may be asked again.
      for (
        let again = 0;
        again < 5 && ['SERVICE_UNAVAILABLE', 'OVERLOADED'].includes(told.codes[0] ?? '');
        again += 1
      ) {
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        told = await ask(as, changing(schema, field, selection), { input });
      }
      const { data, text } = told;
      const answer = data?.[field];
      if (!answer) throw new Error(`${as ?? 'nobody'} ${field}: ${text}`);
      return answer;
    },
  };
}

/** The words of a mutation with one input: its payload as asked for, or the refusal's code. */
export function changing(schema: GraphQLSchema, field: string, selection = '__typename'): string {
  const result = schema.getMutationType()?.getFields()[field];
  const union = result && getNamedType(result.type);
  const input = result?.args.find(({ name }) => name === 'input');
  if (!isUnionType(union) || !input) throw new Error(`There is no mutation ${field}.`);
  const payload = union.getTypes().find((type) => isObjectType(type) && type.getInterfaces().length === 0);
  return `mutation ($input: ${String(input.type)}) { ${field}(input: $input) { __typename ... on ${payload?.name ?? ''} { ${selection} } ... on Refusal { code path message { text } } ... on ChangedMeanwhile { version } } }`;
}

export function identityOf(who: string): Identity {
  return { issuer: 'https://id.example', subject: who };
}

/** Somebody on another's device, signed in with a code of theirs; `keyOf` it is what their session is begun with. */
export function withHelp(who: string): string {
  return `${who}${helped}`;
}

const helped = ' with help';

export function keyOf(who: string): string {
  return createHash('sha256').update(who).digest('hex');
}

/** As a provider's token would say it, which names its session. */
function signedIn(who: string): SignedIn {
  const kind = who.endsWith(helped) ? 'visit-code' : 'elsewhere';
  const signIn = { key: keyOf(who), isNamed: true, issuedAt: new Date(), kind } as const;
  return { ...identityOf(who.replace(helped, '')), signIn };
}
