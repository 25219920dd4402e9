import { describe, expect, it } from 'vitest';
import { isOverseer, isSupervisor, isSupporter, type Membership, oversees, type RoleCode } from '../../src/index.js';
import { corinna, harbor, lighthouse, longBefore, melodie, someTime } from '../../src/testing/specimens.js';

const place = (person: Membership['person'], code: RoleCode, over: Partial<Membership> = {}): Membership => ({
  id: `of-${person}` as Membership['id'],
  organization: harbor.id,
  person,
  from: longBefore,
  roles: [{ code, engagement: 'employed', from: longBefore, places: 1 }],
  ...over,
});
const boss = place(corinna, 'supervisor');
const peer = place(melodie, 'peer-supporter');
const suspended = { suspendedAt: longBefore };

describe('who oversees whom', () => {
  it('is a matter of the roles of both, in one organization', () => {
    expect(oversees(boss, peer, someTime)).toBe(true);
    expect(oversees(peer, boss, someTime)).toBe(false);
    expect(oversees(boss, place(melodie, 'peer-supporter', { organization: lighthouse.id }), someTime)).toBe(false);
    expect(oversees(boss, place(corinna, 'peer-supporter'), someTime)).toBe(false);
  });

  it('is not undone by a suspension on either side, so that nothing opens by it', () => {
    expect(oversees({ ...boss, ...suspended }, peer, someTime)).toBe(true);
    expect(oversees(boss, { ...peer, ...suspended }, someTime)).toBe(true);
    expect(isOverseer({ ...boss, ...suspended }, someTime)).toBe(true);
    expect(isSupporter({ ...peer, ...suspended }, someTime)).toBe(true);
  });

  it('but whoever is suspended acts as nobody’s supervisor', () => {
    expect(isSupervisor(boss, someTime)).toBe(true);
    expect(isSupervisor({ ...boss, ...suspended }, someTime)).toBe(false);
  });

  it('ends with the place, and with the role', () => {
    expect(oversees({ ...boss, until: someTime }, peer, someTime)).toBe(false);
    expect(oversees(boss, { ...peer, until: someTime }, someTime)).toBe(false);
    const over = {
      roles: [{ code: 'supervisor', engagement: 'employed', from: longBefore, until: someTime, places: 0 }],
    } as const;
    expect(oversees({ ...boss, ...over }, peer, someTime)).toBe(false);
  });
});
