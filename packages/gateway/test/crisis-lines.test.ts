import { corinna, melodie } from '@peerness/core/testing';
import { builtInCrisisLines } from '@peerness/core/use-cases';
import { describe, expect, it } from 'vitest';
import { aHarbor } from './harbor.js';

const lines = `{ crisisLines(languages: ["es"]) { code name kind reach { way to note { text lang } } peerRun
  sendsWithoutConsent languages hours { text } serves { text } places sources checkedOn } }`;
const order = `mutation ($lines: [String!]!) { orderCrisisLines(input: { lines: $lines }) { __typename
  ... on Refusal { code path } ... on UnreadableLineOrder { expected } } }`;
const codes = builtInCrisisLines.map(({ code }) => code);
const [first = '', second = '', third = ''] = codes;

type Harbor = Awaited<ReturnType<typeof aHarbor>>;
const codesSeenBy = async ({ ask }: Harbor, who: typeof melodie | undefined) => {
  const { data } = await ask(who, '{ crisisLines { code } }');
  return (data['crisisLines'] as unknown as { code: string }[]).map(({ code }) => code);
};

describe('crisis lines', () => {
  it('are anyone’s to read, whole, in their language, without signing in', async () => {
    const { ask, unexpected } = await aHarbor();
    const { data, errors } = await ask(undefined, lines);
    expect(errors).toBeUndefined();
    expect(data['crisisLines']).toHaveLength(codes.length);
    expect(data['crisisLines']).toMatchObject([
      {
        code: 'us-988',
        kind: 'CRISIS_LINE',
        peerRun: 'NO',
        sendsWithoutConsent: 'YES',
        reach: [{ way: 'PHONE', to: '988', note: { lang: 'es' } }, {}, {}],
        hours: { text: 'A toda hora' },
        checkedOn: '2026-11-27',
      },
      ...codes.slice(1).map((code) => ({ code })),
    ]);
    expect(unexpected).toEqual([]);
  });

  it('come in one’s own order, to oneself alone, and back again', async () => {
    const harbor = await aHarbor();
    const { ask } = harbor;
    expect((await ask(melodie, order, { lines: [third, second] })).data['orderCrisisLines']).toEqual({
      __typename: 'CrisisLinesOrdered',
    });
    expect((await codesSeenBy(harbor, melodie)).slice(0, 3)).toEqual([third, second, first]);
    for (const other of [corinna, undefined]) expect(await codesSeenBy(harbor, other)).toEqual(codes);
    await ask(melodie, order, { lines: [] });
    expect(await codesSeenBy(harbor, melodie)).toEqual(codes);
  });

  it('say which line cannot be ordered, and change nothing then', async () => {
    const harbor = await aHarbor();
    const refused = await harbor.ask(melodie, order, { lines: [second, 'elsewhere'] });
    expect(refused.data['orderCrisisLines']).toMatchObject({
      code: 'UNREADABLE_LINE_ORDER',
      path: ['input', 'lines', '1'],
    });
    expect(await codesSeenBy(harbor, melodie)).toEqual(codes);
    expect((await harbor.ask(undefined, order, { lines: [second] })).errors?.[0]?.extensions['code']).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('stand in one’s record', async () => {
    const { ask } = await aHarbor();
    await ask(melodie, order, { lines: [third] });
    const { data } = await ask(melodie, '{ viewer { record } }');
    expect(String(data['viewer']?.['record'])).toContain(third);
  });
});
