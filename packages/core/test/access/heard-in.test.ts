import { describe, expect, it } from 'vitest';
import { heardIn } from '../../src/access/heard-in.js';
import type { Recipient } from '../../src/index.js';
import { corinna, harbor, lighthouse, melodie } from '../../src/testing/index.js';
import { aDirective } from '../views/signed.js';

const toCorinna: Recipient = { kind: 'person', person: corinna };
const toHarbor: Recipient = { kind: 'organization', organization: harbor.id };
const toServed: Recipient = { kind: 'intermediary', organization: harbor.id, participants: [corinna] };

describe('a yes, where two meet as members', () => {
  it('is heard whole where it was signed', () => {
    const yes = aDirective({ recipients: [toCorinna, toHarbor] });
    expect(heardIn([yes], harbor.id)).toEqual([yes]);
  });

  it('is heard elsewhere by whom it names as an organization, and by nobody it names as a person', () => {
    const both = aDirective({ recipients: [toCorinna, toHarbor] });
    expect(heardIn([both], lighthouse.id)).toEqual([{ ...both, recipients: [toHarbor] }]);
    for (const named of [toCorinna, toServed])
      expect(heardIn([aDirective({ recipients: [named] })], lighthouse.id)).toEqual([]);
  });

  it('is out of nobody’s hands but its own person’s where a person shows it', () => {
    const own = aDirective({ discloser: { kind: 'person', person: melodie }, recipients: [toHarbor, toCorinna] });
    expect(heardIn([own], harbor.id)).toEqual([{ ...own, recipients: [toHarbor] }]);
  });
});
