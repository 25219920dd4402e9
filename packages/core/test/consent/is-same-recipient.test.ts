import { expect, it } from 'vitest';
import type { Recipient } from '../../src/index.js';
import { isSameRecipient } from '../../src/consent/is-same-recipient.js';
import { bo, corinna, harbor, lighthouse } from '../../src/testing/index.js';

const everyone: readonly Recipient[] = [
  ...[bo, corinna].map((person): Recipient => ({ kind: 'person', person })),
  { kind: 'class', class: 'treating-providers' },
  { kind: 'class', class: 'health-plans' },
  ...['The county court', 'A firm'].map((name): Recipient => ({ kind: 'outside', name })),
  ...[harbor.id, lighthouse.id].flatMap((organization): readonly Recipient[] => [
    { kind: 'organization', organization },
    { kind: 'intermediary', organization, participants: [bo] },
    { kind: 'members', organization },
    { kind: 'connections', organization },
  ]),
];

it('is the same recipient where both say the same, and no other', () => {
  for (const one of everyone)
    for (const other of everyone)
      expect([one, other, isSameRecipient(one, structuredClone(other))]).toEqual([one, other, one === other]);
});
