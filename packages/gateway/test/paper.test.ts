import { corinna, melodie } from '@peerness/core/testing';
import { describe, expect, it } from 'vitest';
import { aHarbor } from './harbor.js';
import type { Json } from './json.js';

/** The text at the end of a way through an answer. */
const textAt = (answer: Json, ...way: readonly (string | number)[]): string =>
  String(way.reduce<Json>((one, step) => (one as Record<string | number, Json>)[step] as Json, answer));

type Harbor = Awaited<ReturnType<typeof aHarbor>>;

const plan = 'plan { id version papers { code page } sections { entries { words writtenWithHelpFrom } } }';

const change = async ({ ask }: Harbor, field: string, input: object, selection = '__typename', as = melodie) => {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ${selection} ... on Refusal { code path } } }`;
  const { data, text } = await ask(as, query, { input });
  const answer = (data as { readonly [field: string]: Json } | null)?.[field];
  if (!answer) throw new Error(text);
  return answer;
};

async function aPlan(harbor: Harbor): Promise<string> {
  const drafted = await change(
    harbor,
    'draftPlan',
    { title: 'Cuando llega el invierno' },
    '... on PlanChanged { plan { id } }',
  );
  const id = textAt(drafted, 'plan', 'id');
  const added = await change(
    harbor,
    'addSection',
    { plan: id, kind: 'TOOLBOX' },
    '... on SectionChanged { section { id } }',
  );
  await change(harbor, 'writeEntry', { section: textAt(added, 'section', 'id'), words: 'Té con miel', language: 'es' });
  return id;
}

async function printed(harbor: Harbor, id: string) {
  const answer = await change(harbor, 'printPlan', { plan: id }, `... on PlanChanged { ${plan} }`);
  return { code: textAt(answer, 'plan', 'papers', 0, 'code'), page: textAt(answer, 'plan', 'papers', 0, 'page') };
}

const enters = (harbor: Harbor, input: object, as = melodie) =>
  change(harbor, 'enterPaper', { language: 'es', ...input }, `... on PlanChanged { ${plan} }`, as);

describe('a plan on paper', () => {
  it('is printed with a code, and entered again in one step', async () => {
    const harbor = await aHarbor();
    const { code, page } = await printed(harbor, await aPlan(harbor));
    expect(code).toMatch(/^\w{3}-\w{3}-\w{3}$/);
    expect(page).toContain(code);
    expect(page).toContain('Té con miel');

    const lines = [
      { mark: 'A1', words: 'Té con miel' },
      { mark: 'A2', words: 'Llamar a mi hermana' },
    ];
    const entered = await enters(harbor, { code: code.toLowerCase().replaceAll('-', ' '), lines });
    expect(entered).toMatchObject({
      plan: {
        sections: [{ entries: [{ words: 'Té con miel' }, { words: 'Llamar a mi hermana' }] }],
        papers: [{ page: null }],
      },
    });
    expect(await enters(harbor, { code, lines: lines.slice(0, 1) })).toMatchObject({ plan: { version: 4 } });
  });

  it('is entered once, however often the step is sent with one key', async () => {
    const harbor = await aHarbor();
    const { code } = await printed(harbor, await aPlan(harbor));
    const step = { code, lines: [{ mark: 'A3', words: 'Música' }], idempotencyKey: 'one sheet' };
    const first = await enters(harbor, step);
    expect(await enters(harbor, step)).toEqual(first);
    expect(first).toMatchObject({ plan: { sections: [{ entries: [{}, { words: 'Música' }] }] } });
  });

  it('says which part of what was typed is wrong, and keeps nothing', async () => {
    const harbor = await aHarbor();
    const id = await aPlan(harbor);
    const { code } = await printed(harbor, id);
    const line = { mark: 'A2', words: 'Música' };
    const no = async (input: object) => {
      const { code: kind, path } = (await enters(harbor, { code, lines: [line], ...input })) as {
        code?: string;
        path?: readonly string[];
      };
      return [kind, ...(path ?? [])].join(' ');
    };
    const wrong = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`;
    expect(await no({ code: wrong })).toBe('UNREADABLE_CODE input code');
    expect(await no({ lines: [line, { mark: 'B1', words: 'x' }] })).toBe('NOT_ON_PAPER input lines 1 mark');
    expect(await no({ lines: [line, { mark: 'A3', words: ' ' }] })).toBe('UNREADABLE_TEXT input lines 1 words');
    expect(await no({ language: 'no language' })).toBe('UNREADABLE_LANGUAGE input language');
    await expect(enters(harbor, { code, lines: [{ mark: 'A2' }] })).rejects.toThrow(
      'A line has words, or is struck out.',
    );

    const read = await harbor.ask(melodie, 'query ($id: ID!) { plan(id: $id) { sections { entries { words } } } }', {
      id,
    });
    expect(read.data).toEqual({ plan: { sections: [{ entries: [{ words: 'Té con miel' }] }] } });
  });

  it('is found by its code, as it is typed, by its owner alone, and its page while the plan is as printed', async () => {
    const harbor = await aHarbor();
    const { code, page } = await printed(harbor, await aPlan(harbor));
    const found = async (typed: string, as = melodie) =>
      (
        await harbor.ask(as, 'query ($code: String!) { viewer { paper(code: $code) { kind code page } } }', {
          code: typed,
        })
      ).data['viewer'] as Json;
    expect(await found(code.toLowerCase().replaceAll('-', ' '))).toEqual({ paper: { kind: 'PLAN', code, page } });
    expect(await found(code, corinna)).toEqual({ paper: null });
    expect(await found('not a code')).toEqual({ paper: null });
    await enters(harbor, { code, lines: [{ mark: 'A2', words: 'Música' }] });
    expect(await found(code)).toEqual({ paper: { kind: 'PLAN', code, page: null } });
  });

  it('is its owner’s alone, for whoever found the sheet as well', async () => {
    const harbor = await aHarbor();
    const id = await aPlan(harbor);
    const { code } = await printed(harbor, id);
    const found = await enters(harbor, { code, lines: [{ mark: 'A1', struck: true }] }, corinna);
    expect(found).toMatchObject({ code: 'NOT_FOUND' });
    expect(await change(harbor, 'printPlan', { plan: id }, '', corinna)).toMatchObject({ code: 'NOT_FOUND' });
  });
});
