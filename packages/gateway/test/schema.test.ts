import { lexicographicSortSchema, printSchema } from 'graphql';
import { expect, it } from 'vitest';
import { buildSchema } from '../src/index.js';

it('publishes exactly this graph', async () => {
  await expect(`${printSchema(lexicographicSortSchema(await buildSchema()))}\n`).toMatchFileSnapshot('../schema.graphql');
});
