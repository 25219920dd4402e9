import 'reflect-metadata';
import type { Result } from '@peerness/core';
import { describe, expect, it } from 'vitest';
import { enumOf } from '../src/enums/enum-of.js';
import type { RefusalOf } from '../src/refusals/any-refusal.js';
import { refusalForms } from '../src/refusals/forms.js';
import { refuse } from '../src/refusals/refuse.js';
import type { Call } from '../src/resolvers/call.js';
import { perform } from '../src/resolvers/perform.js';
import { ChoosePresenceResult } from '../src/results/about-oneself.js';

describe('a kind of refusal', () => {
  it('has words in both languages, and says something different in each', () => {
    for (const [kind, { en, es, description }] of Object.entries(refusalForms)) {
      expect([kind, en.length > 10, es.length > 10, description.length > 10, en === es]).toEqual([
        kind,
        true,
        true,
        true,
        false,
      ]);
      expect(`${en} ${es}`).not.toMatch(/error|invalid|denied|forbidden|patient|user/i);
    }
  });

  it('does not compile without words', () => {
    const { NotFound: _, ...rest } = refusalForms;
    // @ts-expect-error one kind has no words
    const incomplete: typeof refusalForms = rest;

    expect(Object.keys(incomplete)).not.toContain('NotFound');
  });

  it('does not compile where the result does not speak of it', () => {
    const full = (): Promise<Result<never, RefusalOf<'NoPlaceLeft'>>> =>
      Promise.resolve({ ok: false, error: { kind: 'NoPlaceLeft' } });
    // @ts-expect-error choosing a presence is never refused for want of places
    const attempt = (call: Call): Promise<unknown> => perform(call, ChoosePresenceResult, {}, full);

    expect(attempt).toBeTypeOf('function');
  });

  it('is answered with whatever was asked of it, and nothing else', () => {
    const field = (name: string, as = name) =>
      ({ name, as, on: 'NotOpen', rule: 'public', arguments: {}, selection: { fields: [] } }) as const;
    const selection = { fields: [field('state', 'where'), field('code'), { ...field('code'), on: 'NotFound' }] };
    const refused = refuse(
      { kind: 'NotOpen', state: 'not-this-time' },
      { selection, reader: { self: undefined, at: new Date(0), newId: () => '', languages: [] } },
    );

    expect(refused).toEqual({ __typename: 'NotOpen', where: 'NOT_THIS_TIME', code: 'NOT_OPEN' });
  });
});

describe('an enum', () => {
  it('does not compile when a member has no sentence', () => {
    // @ts-expect-error `maybe` has no sentence
    const answers = enumOf<'yes' | 'may-be'>('AnswersOfATest', 'Only here.', { yes: 'Yes.' });

    expect(answers).toEqual({ YES: 'YES' });
  });
});
