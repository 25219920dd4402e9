import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SectionId } from '../../src/index.js';
import {
  type CrisisActivation,
  type CrisisLink,
  type CrisisLinkId,
  type CrisisLinkTime,
  makeCrisisLink,
  minutesAfter,
  openCrisisLink,
  revokeCrisisLink,
} from '../../src/crisis.js';
import { someTime } from '../../src/testing/index.js';
import { aCrisisPlan, anActivation } from './specimens.js';

const sequences = 10_000;
const day = 1_440;
const section = aCrisisPlan().opens[0] as SectionId;
const elsewhere = '01960000-0000-7000-8000-0000000009ff' as SectionId;

/** What can be wrong about a link that is made, and what it is refused with. */
const flaws = {
  none: ['', {}],
  whom: ['UnreadableText', { whom: ' ' }],
  language: ['UnreadableLanguage', { language: '?' }],
  empty: ['OpensNothing', { sections: [] }],
  foreign: ['UnknownSection', { sections: [elsewhere] }],
  short: ['UnreadablePassphrase', { passphrase: 'seven77' }],
  control: ['UnreadablePassphrase', { passphrase: 'eight\u0007eight' }],
  words: ['UnreadablePassphrase', { passphrase: 'MY AUNT ROSA' }],
  far: ['LinkEndOutOfRange', { until: minutesAfter(someTime, 1_000_000_000) }],
  past: ['LinkEndOutOfRange', { until: minutesAfter(someTime, -1) }],
} as const;

type Command =
  | { readonly do: 'make'; readonly flaw: keyof typeof flaws; readonly opens: CrisisLinkTime; readonly days: number }
  | { readonly do: 'present'; readonly which: number; readonly fits: boolean }
  | { readonly do: 'revoke'; readonly which: number }
  | { readonly do: 'wait'; readonly minutes: number }
  | { readonly do: 'begin' | 'all right' | 'open' | 'close' | 'leave' | 'return' };

const which = fc.nat(3);
const many = <T extends Command>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary });
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  many(3, fc.record({ do: fc.constant('present'), which, fits: fc.constant(true) })),
  many(6, fc.record({ do: fc.constant('present'), which: fc.nat(1), fits: fc.constant(false) })),
  many(1, fc.record({ do: fc.constant('revoke'), which })),
  many(2, fc.record({ do: fc.constant('wait'), minutes: fc.constantFrom(1, 20, 59, 60, day, 40 * day) })),
  many(
    2,
    fc.record({ do: fc.constantFrom('begin', 'all right', 'open', 'open', 'close', 'leave', 'return', 'return') }),
  ),
  many(
    4,
    fc.record({
      do: fc.constant('make'),
      flaw: fc.oneof(
        { weight: 3, arbitrary: fc.constant('none' as const) },
        { weight: 1, arbitrary: fc.constantFrom(...(Object.keys(flaws) as (keyof typeof flaws)[])) },
      ),
      opens: fc.constantFrom('during-a-crisis', 'at-any-time'),
      days: fc.constantFrom(1, 30, 400),
    }),
  ),
);

/** The simple telling: numbers, and nothing of the real one. */
interface Told {
  readonly opens: CrisisLinkTime;
  readonly end: number;
  revoked: boolean;
  wrong: number[];
}

/** Follows one sequence in both tellings, and fails where the two part. `late`: the real one's clock lags by so many minutes when a link is presented. */
function follow(commands: readonly Command[], late = 0): readonly string[] {
  const links: CrisisLink[] = [];
  const told: Told[] = [];
  const world = { now: 0, crisisEnd: -1, isOpen: true, isHere: true };
  let activation: CrisisActivation | undefined;
  return commands.map((command) => {
    const at = minutesAfter(someTime, world.now - (command.do === 'present' ? late : 0));
    const plan = aCrisisPlan({ opens: world.isOpen ? [section] : [] });
    const [came, foreseen] = step();
    if (came !== foreseen) throw new Error(`${JSON.stringify(command)}: ${came}, and not ${foreseen}`);
    return `${command.do}: ${came}`;

    function step(): readonly [string, string] {
      switch (command.do) {
        case 'make':
          return make(command);
        case 'present':
          return present(command.which, command.fits);
        case 'revoke': {
          const [link, known] = [links[command.which], told[command.which]];
          const revoked = link && revokeCrisisLink(link, { at });
          if (revoked) links[command.which] = revoked;
          const foretold = known && !known.revoked ? 'revoked' : 'nothing';
          if (known) known.revoked = true;
          return [revoked ? 'revoked' : 'nothing', foretold];
        }
        case 'begin':
          activation = anActivation({ active: { since: at, until: minutesAfter(at, day), by: 'owner' } });
          world.crisisEnd = world.now + day;
          break;
        case 'all right':
          activation = activation && { ...activation, allRightAt: at, over: { at, how: 'all-right' } };
          world.crisisEnd = -1;
          break;
        case 'wait':
          world.now += command.minutes;
          break;
        case 'open':
        case 'close':
          world.isOpen = command.do === 'open';
          break;
        case 'leave':
        case 'return':
          world.isHere = command.do === 'return';
      }
      return ['done', 'done'];
    }

    function make({ flaw, opens, days }: Command & { readonly do: 'make' }): readonly [string, string] {
      const [refusal, over] = flaws[flaw];
      const made = makeCrisisLink(plan, links, {
        ...{ id: `link ${links.length}` as CrisisLinkId, whom: 'my aunt Rosa', language: 'en', sections: [section] },
        ...{ opens, until: minutesAfter(at, days * day), passphrase: 'a quiet blue boat', digest: 'd', at, ...over },
      });
      if (made.ok) {
        links.push({ ...made.value.link, lock: 'l' });
        told.push({ opens, end: world.now + days * day, revoked: false, wrong: [] });
      }
      const came = made.ok ? 'made' : made.error.kind;
      const live = told.slice(0, made.ok ? -1 : undefined).filter(({ revoked, end }) => !revoked && world.now < end);
      if (live.length >= 10) return [came, 'TooMany'];
      const words = ['UnreadableText', 'UnreadableLanguage', 'OpensNothing'];
      if (words.includes(refusal)) return [came, refusal];
      return [came, world.isOpen ? refusal || 'made' : 'UnknownSection'];
    }

    function present(index: number, fits: boolean): readonly [string, string] {
      const [link, known] = [links[index], told[index]];
      const around = link && { link, plan, activation, ownerIsHere: world.isHere };
      const { answer, link: kept, lockedAfter } = openCrisisLink(around, { fits, at });
      if (kept) links[index] = kept;
      expect(kept?.openedAt).toEqual(answer.kind === 'CrisisLinkOpened' ? at : link?.openedAt && kept?.openedAt);
      if (answer.kind === 'NothingOpen') expect(Object.keys(answer)).toEqual(['kind']);
      const came = `${answer.kind}${kept && kept.wrong !== link?.wrong ? ', written down' : ''}${lockedAfter ? `, locked after ${lockedAfter}` : ''}`;

      if (!known || !world.isHere || known.revoked || world.now >= known.end) return [came, 'NothingOpen'];
      const recent = known.wrong.filter((one) => one > world.now - 60);
      if (recent.length === 5) return [came, 'NothingOpen'];
      if (!fits) {
        known.wrong = [...recent, world.now];
        return [came, `NothingOpen, written down${recent.length === 4 ? ', locked after 5' : ''}`];
      }
      const isNow = known.opens === 'at-any-time' || world.now < world.crisisEnd;
      return [came, isNow && world.isOpen ? 'CrisisLinkOpened' : 'NothingOpen'];
    }
  });
}

describe('a crisis link, in any order of anything', () => {
  it(`is what a simple telling says, in ${sequences} sequences, and each refusal is met`, () => {
    const met = new Map<string, number>();
    let commands = 0;
    fc.assert(
      fc.property(fc.array(anyCommand, { maxLength: 60, size: 'max' }), (sequence) => {
        for (const one of follow(sequence)) {
          commands += 1;
          met.set(one, (met.get(one) ?? 0) + 1);
        }
      }),
      { numRuns: sequences, seed: 20261127 },
    );
    const refusals = ['TooMany', ...new Set(Object.values(flaws).map(([refusal]) => refusal))].filter(Boolean);
    expect(refusals.filter((one) => !met.has(`make: ${one}`))).toEqual([]);
    for (const one of ['CrisisLinkOpened', 'NothingOpen', 'NothingOpen, written down, locked after 5'])
      expect([...met.keys()]).toContain(`present: ${one}`);
    console.log(
      `crisis link: sequences ${sequences} · commands ${commands} · illegal transitions 0 · refusals met ${refusals.length} of ${refusals.length}\n` +
        [...met]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([one, times]) => `  ${one} ${times}`)
          .join('\n'),
    );
  }, 300_000);

  it('would notice a link that outlives the crisis', () => {
    const after: readonly Command[] = [
      { do: 'make', flaw: 'none', opens: 'during-a-crisis', days: 30 },
      { do: 'begin' },
      { do: 'wait', minutes: day },
      { do: 'present', which: 0, fits: true },
    ];
    expect(() => follow(after)).not.toThrow();
    expect(() => follow(after, 1)).toThrow('CrisisLinkOpened, and not NothingOpen');
  });
});
