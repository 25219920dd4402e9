import { accessRules, buildSchema, createGateway, guardSchema } from '@peerness/gateway';
import { builtInCatalogue } from '@peerness/core/dimensions';
import { inMemoryWork } from '@peerness/core/testing';
import { createViews } from '@peerness/core/use-cases';
import { buildASTSchema, type GraphQLSchema, parse, printSchema } from 'graphql';

/** The schema with words added to it, as somebody who extends it would. */
async function extended(words: string): Promise<GraphQLSchema> {
  return buildASTSchema(parse(`${printSchema(await buildSchema())}\n${words}`, { noLocation: true }), {
    assumeValid: true,
  });
}

/** What was thrown, in words. */
export async function thrownBy(task: () => unknown): Promise<string | undefined> {
  try {
    await task();
    return undefined;
  } catch (thrown) {
    return thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  }
}

export const missingRule = async (): Promise<string | undefined> => {
  const schema = await extended('extend type Plan { secret: String }');
  return thrownBy(() => guardSchema(schema, { rules: accessRules() }));
};

export const withoutRuleForMutation = async (): Promise<string | undefined> => {
  const schema = await extended('extend type Mutation { escape: String }');
  return thrownBy(() => guardSchema(schema, { rules: accessRules() }));
};

export const staleRule = async (): Promise<string | undefined> => {
  const schema = await extended('');
  const rules = new Map(accessRules());
  const [some] = rules.values();
  if (some) rules.set('Plan.gone', some);
  return thrownBy(() => guardSchema(schema, { rules }));
};

export const unguarded = async (): Promise<string | undefined> => {
  const { work } = inMemoryWork();
  const schema = await extended('');
  const views = createViews(work, { catalogue: builtInCatalogue });
  return thrownBy(() => createGateway({ work, views, identify: async () => undefined, schema }));
};
