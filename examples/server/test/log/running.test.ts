import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../src/server/start-server.js';
import { json, type Listening, listening } from '../http/listening.js';

const canary = 'CANARYninedays';
let here: Listening;
beforeAll(async () => {
  here = await listening();
});
afterAll(() => here?.stop());

describe('what a running server writes down', () => {
  it('names requests, codes and times, and nothing anybody sent', async () => {
    const lines: string[] = [];
    const server = await startServer(here.config(), here.home.persistence, { query: '' }, (line) => lines.push(line));
    const send = (body: string, headers: Record<string, string> = json): Promise<unknown> =>
      fetch(`${server.url}/graphql`, { method: 'POST', headers, body }).then((answer) => answer.text());
    await send(JSON.stringify({ query: `query ${canary} { ${canary}: __typename }`, operationName: canary }));
    await send(
      JSON.stringify({
        query: 'mutation ($input: DraftPlanInput!) { draftPlan(input: $input) { __typename } }',
        variables: { input: { title: canary, idempotencyKey: canary } },
      }),
    );
    await send(JSON.stringify({ query: `mutation { draftPlan(input: { title: "${canary}" }) { __typename } }` }));
    await send(JSON.stringify({ query: `{ ${canary} }` }));
    await send(JSON.stringify({ query: `{ __typename }` }), {
      ...json,
      authorization: `Bearer ${canary}`,
      cookie: canary,
    });
    await send(`{ ${canary}`);
    await fetch(`${server.url}/${canary}?${canary}=${canary}`);
    await server.stop();

    const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(told.filter(({ event }) => event === 'operation').length).toBeGreaterThanOrEqual(4);
    expect(told).toContainEqual(expect.objectContaining({ opName: 'mutation draftPlan', codes: ['UNAUTHENTICATED'] }));
    expect(lines.join('\n')).not.toContain('CANARY');
  });
});
