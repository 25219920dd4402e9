import { canonicalJson, signedContentOf } from '@peerness/core/advance-directive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAdvanceDirective, toAdvanceDirectiveColumns } from '../../src/advance-directive/advance-directive-mapper.js';
import {
  toAgentColumns,
  toAnswerColumns,
  toEndingColumns,
  toIncapacityColumns,
  toInstructionColumns,
} from '../../src/advance-directive/advance-parts-mapper.js';
import { toSealColumns } from '../../src/advance-directive/advance-seal-mapper.js';
import { passingDirectiveKey, publicBytesOf } from '../../src/advance-directive/directive-key.js';
import { sealAdvanceDirective } from '../../src/advance-directive/seal-advance-directive.js';
import type { SealedPlace, Sealer } from '../../src/sealer.js';
import { directive } from '../arbitrary-directive.js';

/** Opens words only where they were sealed. */
const strict: Sealer = {
  seal: (text, place) => `sealed ${Buffer.from(JSON.stringify([place, text])).toString('base64')}`,
  open: (sealed, place) => {
    const [where, text] = JSON.parse(Buffer.from(sealed.slice(7), 'base64').toString()) as [SealedPlace, string];
    expect(where).toEqual(place);
    return text;
  },
};
const key = passingDirectiveKey();

describe('a directive through its rows', () => {
  it('is read as it was kept', () => {
    fc.assert(
      fc.property(directive, (one) => {
        const { id, owner, set, versionNumber, execution } = one;
        if (!execution) return;
        const content = canonicalJson(signedContentOf(one) ?? {});
        const seal = sealAdvanceDirective({ set, directive: id, versionNumber, recordedAt: execution.recordedAt, content }, key); // prettier-ignore
        const publicKey = publicBytesOf(key.verify).toString('hex');
        const parts = {
          instructions: one.instructions.map((each, at) => toInstructionColumns(strict, one, each, at)),
          agents: one.agents.map((each, at) => toAgentColumns(strict, one, each, at)),
          answers: one.answers.map((each) => toAnswerColumns(one, each)),
          incapacities: one.incapacities.map((each) => toIncapacityColumns(strict, one, each)),
          endings: toEndingColumns(strict, one),
          seals: [toSealColumns(strict, { owner, set, content, publicKey }, seal)],
        };
        expect(toAdvanceDirective(strict, toAdvanceDirectiveColumns(one), parts)).toEqual(one);
      }),
    );
  });
});
