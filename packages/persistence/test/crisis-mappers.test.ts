import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  toActivation,
  toActivationColumns,
  toAskedColumns,
  toVoiceColumns,
} from '../src/crisis/crisis-activation-mapper.js';
import { toCrisisPlan, toCrisisPlanColumns, toCrisisSupporterColumns } from '../src/crisis/crisis-plan-mapper.js';
import { toCrisisLink, toCrisisLinkColumns } from '../src/crisis/crisis-link-mapper.js';
import type { SealedPlace, Sealer } from '../src/sealer.js';
import { activation, link, plan } from './in-a-crisis.js';

/** Opens words only where they were sealed. */
const strict: Sealer = {
  seal: (text, place) => `sealed ${Buffer.from(JSON.stringify([place, text])).toString('base64')}`,
  open: (sealed, place) => {
    const [where, text] = JSON.parse(Buffer.from(sealed.slice(7), 'base64').toString()) as [SealedPlace, string];
    expect(where).toEqual(place);
    return text;
  },
};

describe('a round trip through its rows', () => {
  it('crisis plan: what is read is what was kept', () => {
    fc.assert(
      fc.property(plan, (one) => {
        const supporters = one.supporters.map((each, position) => ({
          ...toCrisisSupporterColumns(one, each),
          position,
        }));
        expect(toCrisisPlan(strict, toCrisisPlanColumns(strict, one), supporters)).toEqual(one);
      }),
    );
  });

  it('link: what is read is what was kept', () => {
    fc.assert(
      fc.property(link, (one) => {
        expect(toCrisisLink(strict, toCrisisLinkColumns(strict, one))).toEqual(one);
      }),
    );
  });

  it('activation: what is read is what was kept', () => {
    fc.assert(
      fc.property(activation, (one) => {
        expect(toActivation(toActivationColumns(one), toVoiceColumns(one), toAskedColumns(one))).toEqual(one);
      }),
    );
  });
});
