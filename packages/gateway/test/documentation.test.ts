import { readFileSync } from 'node:fs';
import { corinna, melodie } from '@peerness/core/testing';
import { Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildSubgraph } from '../src/index.js';
import { aHarbor, harborId, inHarbor } from './harbor.js';

const page = readFileSync(new URL('../../../docs/schema.md', import.meta.url), 'utf8');
const snippets = [...page.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, snippet = '']) => snippet);

describe('docs/schema.md', () => {
  it.each(snippets.map((snippet) => [/(\w+) (\w+)/.exec(snippet)?.[2] ?? snippet, snippet]))(
    'can be run as it is written: %s',
    async (_, query) => {
      const { ask } = await aHarbor(query.includes('_entities') ? { schema: await buildSubgraph() } : {});
      const version = Number(
        (await ask(melodie, '{ viewer { person { version } } }')).data['viewer']?.['person']?.['version'],
      );
      const all: Record<string, unknown> = { organization: harborId, peer: inHarbor(corinna), version };
      const [operation] = parse(query).definitions;
      const asked =
        operation?.kind === Kind.OPERATION_DEFINITION
          ? (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
          : [];
      const { data, errors, text } = await ask(
        melodie,
        query,
        Object.fromEntries(asked.map((name) => [name, all[name]])),
      );

      expect(errors).toBeUndefined();
      expect(Object.values(data)).not.toContain(null);
      expect(text).not.toMatch(/"retryable"/);
    },
  );

  it('has snippets to run', () => {
    expect(snippets).toHaveLength(8);
  });
});
