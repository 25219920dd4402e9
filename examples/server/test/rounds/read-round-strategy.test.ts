import { roundStrategies } from '@peerness/core/rounds';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';

describe('the strategy of rounds', () => {
  const read = (wanted?: string) =>
    readConfig({ INIT_CWD: '/', ...(wanted !== undefined && { PEERNESS_MATCHING_STRATEGY: wanted }) });

  it('is deferred acceptance, or the one that is set', () => {
    expect(read()).toMatchObject({ value: { roundStrategy: 'deferred-acceptance' } });
    for (const one of roundStrategies) expect(read(one)).toMatchObject({ value: { roundStrategy: one } });
  });

  it('is refused at the start where there is no such thing, without saying what was written', () => {
    for (const wrong of ['groups', 'magic'])
      expect(read(wrong)).toEqual({
        ok: false,
        error: {
          setting: 'PEERNESS_MATCHING_STRATEGY',
          problem: 'is no way of putting people together',
          todo: 'Set it to one of first-come, greedy, deferred-acceptance, auction, or unset it for deferred-acceptance.',
        },
      });
  });
});
