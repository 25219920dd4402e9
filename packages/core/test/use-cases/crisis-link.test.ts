import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../src/dimension/built-in/index.js';
import { type Connection, selfScope } from '../../src/index.js';
import { type CrisisLinkTime, minutesAfter, mostWrongPassphrases } from '../../src/crisis.js';
import {
  aPlan,
  aTown,
  corinna,
  crisisSection,
  harbor,
  inMemoryWork,
  longBefore,
  melodie,
  occasion,
  someTime,
} from '../../src/testing/index.js';
import {
  activateCrisis,
  answerCrisisAsk,
  askCrisisSupporter,
  chooseCrisisTerms,
  createViews,
  draftCrisisPlan,
  eraseMyself,
  globalId,
  makeCrisisLink,
  openCrisisLink,
  orderCrisisLines,
  revokeCrisisLink,
  sayAllRight,
  writeCriterion,
} from '../../src/use-cases/index.js';
import { connectionWith } from '../crisis/specimens.js';
import { asking, below } from '../views/asking.js';
import { nodeOf, readerAs } from '../views/town.js';

const plan = aPlan();
const after = (minutes: number): Date => minutesAfter(someTime, minutes);
const digest = '5a'.repeat(32);
const passphrase = 'un bote azul tranquilo';
const accepted: Connection = {
  ...{ id: connectionWith(corinna), organization: harbor.id, kind: 'mutual', inviter: melodie, invitee: corinna },
  ...{ invitedAt: longBefore, openUntil: longBefore, status: 'accepted', acceptedAt: longBefore },
};

/** Melodie's crisis plan can be set going, and there is a link to it for her aunt. */
async function begun(opens: CrisisLinkTime = 'during-a-crisis') {
  const { work, world } = inMemoryWork({ ...aTown(), plans: [plan], connections: [accepted] });
  let series = 0;
  const now = (minutes = 0) => occasion(after(minutes), (series += 1));
  const self = selfScope(melodie);
  await draftCrisisPlan(work, self, { plan: plan.id }, now());
  const [kept] = [...world.shelves().crises.values()];
  if (!kept) throw new Error('It was not begun.');
  const on = { crisis: kept.value.id };
  await writeCriterion(work, self, { ...on, words: 'I do not sleep.', language: 'en' }, now());
  const ending = { minutes: 120, words: 'When I have slept.', language: 'en' };
  await chooseCrisisTerms(work, self, { ...on, needed: 1, ending, opens: [crisisSection] }, now());
  const where = { organization: harbor.id, connection: connectionWith(corinna), minutes: 10 };
  await askCrisisSupporter(work, self, { ...on, ...where }, now());
  await answerCrisisAsk(work, selfScope(corinna), { ...on, accepts: true }, now());
  const wanted = {
    ...{ ...on, whom: 'my aunt Rosa', language: 'en', sections: [crisisSection], opens },
    ...{ until: after(40 * 1_440), passphrase, digest },
  };
  const make = (over: object = {}, by = melodie) => makeCrisisLink(work, selfScope(by), { ...wanted, ...over }, now());
  const made = await make();
  if (!made.ok) throw new Error(made.error.kind);
  const link = () => {
    const [one] = [...world.shelves().crisisLinks.values()];
    return one ?? expect.unreachable('there is no link');
  };
  const open = (minutes = 0, typed = passphrase, by = digest) =>
    openCrisisLink(work, { digest: by, passphrase: typed }, now(minutes));
  const told = () => world.history().filter(({ aggregate }) => aggregate === 'crisis-link-look');
  return { work, world, self, on, now, make, link, open, told };
}

const nothing = { ok: false, error: { kind: 'NothingOpen' } };

describe('a crisis link', () => {
  it('keeps neither its secret nor the passphrase, and is made by nobody but the owner', async () => {
    const { make, link, world } = await begun();
    expect(link()).toMatchObject({ owner: melodie, whom: 'my aunt Rosa', digest, wrong: [] });
    expect(link().lock).not.toBe(passphrase);
    expect(await make({}, corinna)).toMatchObject({ ok: false, error: { kind: 'NotFound' } });
    expect(world.history().filter(({ aggregate }) => aggregate === 'crisis-link')).toMatchObject([
      { kind: 'CrisisLinkMade', codes: { sections: [crisisSection] } },
    ]);
    expect(await make({ passphrase: 'short' })).toMatchObject({
      error: { kind: 'UnreadablePassphrase', problem: 'too-short', path: ['passphrase'] },
    });
  });

  it('opens what it says while a crisis is on, and closes with it', async () => {
    const { work, self, on, now, open, world } = await begun();
    expect(await open()).toEqual(nothing);
    await activateCrisis(work, self, on, now());
    expect(await open(1)).toMatchObject({ ok: true, value: { sections: [{ id: crisisSection }], language: 'en' } });
    expect(await open(120)).toEqual(nothing);
    expect(await open(2)).toMatchObject({ ok: true });
    await sayAllRight(work, self, on, now(3));
    expect(await open(3)).toEqual(nothing);
    expect([...world.shelves().accesses.values()]).toHaveLength(2);
  });

  it('shows which crisis lines the owner put first, and what the sections say', async () => {
    const { work, self, now, open } = await begun('at-any-time');
    const views = createViews(work, { catalogue: builtInCatalogue });
    const lines = ['us-or-warmline', 'us-988'];
    await orderCrisisLines(work, self, { lines, shown: views.lines }, now());
    const found = await open();
    const written = plan.sections.find(({ id }) => id === crisisSection);
    expect(found).toEqual({ ok: true, value: { sections: [written], lines, language: 'en' } });
  });

  it('writes down each look for its owner, who reads by whose link it was, and is told', async () => {
    const { work, open, link, told, world } = await begun('at-any-time');
    await open(1);
    const thing = globalId('section', plan.id, crisisSection);
    expect([...world.shelves().accesses.values()]).toMatchObject([
      { owner: melodie, at: after(1), thing, purpose: 'crisis', basis: 'link', consent: link().id, disclosed: true },
    ]);
    expect(told()).toMatchObject([
      { kind: 'CrisisLinkOpened', owner: { person: melodie }, codes: { link: link().id } },
    ]);
    expect(told()[0]).not.toHaveProperty('actor');
    const views = createViews(work, { catalogue: builtInCatalogue });
    const looks = asking('AccessEdge', below('AccessEdge', 'node', asking('Access', 'to', 'by', 'thing')));
    const page = asking('AccessConnection', below('AccessConnection', 'edges', looks));
    const accesses = below('Viewer', 'accesses', page, { arguments: { first: 5 } });
    expect(await views.viewer(readerAs(melodie), asking('Viewer', accesses))).toMatchObject({
      accesses: { edges: [{ node: { to: 'my aunt Rosa', thing } }] },
    });
    const node = nodeOf(globalId('crisis', link().crisis));
    const fields = asking('CrisisLink', 'whom', 'state', 'openedAt', 'wrongPassphrases');
    const links = asking('CrisisPlan', below('CrisisPlan', 'links', fields));
    expect(await views.node({ ...readerAs(melodie), at: after(2) }, node, links)).toMatchObject({
      links: [{ whom: 'my aunt Rosa', state: 'LIVE', openedAt: after(1).toISOString(), wrongPassphrases: 0 }],
    });
    expect(await views.node(readerAs(corinna), node, links)).not.toHaveProperty('links.0');
  });

  it('locks after so many wrong passphrases, says nothing of it, and tells the owner how many', async () => {
    const { open, link, told } = await begun('at-any-time');
    for (let one = 1; one <= mostWrongPassphrases; one += 1) {
      expect(told()).toEqual([]);
      expect(await open(0, `wrong ${one} \ud800`)).toEqual(nothing);
    }
    expect(told()).toMatchObject([{ kind: 'CrisisLinkLocked', codes: { wrong: mostWrongPassphrases } }]);
    expect(await open(59)).toEqual(nothing);
    expect(link().wrong).toHaveLength(mostWrongPassphrases);
    expect(told()).toHaveLength(1);
  });

  it('opens nothing once it is taken back, to whoever has another one, or when its owner takes themselves out', async () => {
    const { work, self, on, now, open, link, world } = await begun('at-any-time');
    expect(await open(0, passphrase, 'a5'.repeat(32))).toEqual(nothing);
    expect(await open(40 * 1_440)).toEqual(nothing);
    const back = { ...on, link: link().id };
    expect(await revokeCrisisLink(work, selfScope(corinna), back, now())).toMatchObject({
      error: { kind: 'NotFound' },
    });
    expect(await open(1)).toMatchObject({ ok: true });
    const unknown = { ...on, link: on.crisis as string as typeof back.link };
    expect(await revokeCrisisLink(work, self, unknown, now())).toEqual({
      ok: false,
      error: { kind: 'NotFound', path: ['link'] },
    });
    for (let twice = 0; twice < 2; twice += 1)
      expect(await revokeCrisisLink(work, self, back, now(2))).toMatchObject({ ok: true });
    expect(await open(2)).toEqual(nothing);
    expect(world.history().filter(({ kind }) => kind === 'CrisisLinkRevoked')).toHaveLength(1);

    const other = await begun('at-any-time');
    await eraseMyself(other.work, other.self, { signedInAt: someTime } as never, other.now());
    expect(await other.open(1)).toEqual(nothing);
  });
});
