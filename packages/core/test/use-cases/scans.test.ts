import { beforeEach, describe, expect, it } from 'vitest';
import type { IncapacityId, ScanId, ScanTicket } from '../../src/advance-directive.js';
import { selfScope } from '../../src/index.js';
import { createViews, receiveScan } from '../../src/use-cases/index.js';
import {
  type ContractTown,
  contractTown,
  inMemoryWork,
  scanCheckerInMemory,
  someTime,
} from '../../src/testing/index.js';
import { aDraftDirective, asRecorded, signedAt } from '../../src/testing/contract/a-draft-directive.js';
import { connected, standing } from '../../src/testing/contract/things.js';
import { daysAfter } from '../../src/kernel/days.js';
import { catalogueOf } from '../../src/index.js';

let made = 0;
const newId = () => `01890000-0000-7000-8000-${String((made += 1)).padStart(12, '0')}`;
const content = Uint8Array.from([...'%PDF-1.7 HARM'].map((letter) => letter.charCodeAt(0)));
const sha256 = () => 'ab'.repeat(32);
const occasion = { at: someTime, newId };

let town: ContractTown;
let ticket: ScanTicket;
let directive: ReturnType<typeof aDraftDirective>;

beforeEach(async () => {
  town = await contractTown({ work: inMemoryWork().work, newId });
  await standing(town, town.corinna, ['peer-supporter']);
  const draft = aDraftDirective(town, (await connected(town)).id);
  const [agent, ...others] = draft.agents;
  if (!agent) return expect.unreachable('there is an agent');
  directive = { ...draft, state: 'ready-to-sign', agents: [{ ...agent, scope: [] }, ...others] };
  ticket = {
    id: town.id<ScanId>(),
    owner: town.melodie,
    directive: directive.id,
    mediaType: 'application/pdf',
    bytes: content.length,
    sha256: sha256(),
    askedAt: someTime,
    until: daysAfter(someTime, 1),
  };
  await town.work(town.self(town.melodie), async ({ advanceDirectives, scans }) => {
    await advanceDirectives.keep({ value: directive, version: 0 }, []);
    await scans.keepTicket(ticket, []);
  });
});

const bring = (checker?: ReturnType<typeof scanCheckerInMemory>, self = town.self(town.melodie)) =>
  receiveScan(town.work, self, { ticket: ticket.id, content }, { sha256, ...(checker && { checker }) }, occasion);
const kept = () => town.read(town.self(town.melodie), ({ scans }) => scans.of(directive.id));

describe('a scan that is brought in', () => {
  it('is looked at where there is a scanner, says so where there is none, and is kept by a ticket once', async () => {
    expect(await bring(scanCheckerInMemory('HARM'))).toEqual({ ok: false, error: { kind: 'ScanHarmful' } });
    expect(await bring(scanCheckerInMemory('', () => false))).toEqual({ ok: false, error: { kind: 'ScanNotChecked' } });
    expect(await kept()).toEqual([]);
    expect(await bring()).toMatchObject({ ok: true, value: { check: 'unchecked', receivedAt: someTime } });
    expect(await bring()).toEqual({ ok: false, error: { kind: 'TicketUsed' } });
    expect(await kept()).toMatchObject([{ id: ticket.id, check: 'unchecked' }]);
  });

  it('is handed to no scanner where it would not be kept anyway', async () => {
    let asked = 0;
    const counting = { check: async () => ((asked += 1), 'clean' as const) };
    await bring(counting, town.self(town.amir));
    await bring(counting, selfScope(town.melodie, 'Rosa'));
    expect(asked).toBe(0);
    expect(await bring(counting)).toMatchObject({ ok: true, value: { check: 'clean' } });
    expect(asked).toBe(1);
  });

  it('comes second where the same one came while the scanner took its time', async () => {
    const late = { check: async () => (await bring(), 'clean' as const) };
    expect(await bring(late)).toEqual({ ok: false, error: { kind: 'TicketUsed' } });
    expect(await kept()).toMatchObject([{ check: 'unchecked' }]);
  });

  it('is nobody else’s to bring in, and nobody’s on another’s device', async () => {
    expect(await bring(undefined, town.self(town.amir))).toEqual({ ok: false, error: { kind: 'NotFound' } });
    expect(await bring(undefined, selfScope(town.melodie, 'Rosa'))).toEqual({
      ok: false,
      error: { kind: 'NotWithHelp' },
    });
    expect(await kept()).toEqual([]);
  });
});

describe('a scan that is fetched', () => {
  const fetched = async (self = town.self(town.melodie)) => {
    const views = createViews(town.work, { catalogue: catalogueOf() });
    return (await views.scan({ self, at: someTime, newId, languages: [] }, ticket.id))?.content;
  };
  const looks = () => town.read(town.self(town.melodie), ({ accesses }) => accesses.count(town.melodie));

  it('comes to its owner, and to no other device than theirs', async () => {
    await bring();
    expect(await fetched()).toEqual(content);
    expect(await fetched(selfScope(town.melodie, 'Rosa'))).toBeUndefined();
    expect(await fetched(town.self(town.corinna))).toBeUndefined();
    expect(await fetched(town.self(town.stranger))).toBeUndefined();
  });

  it('comes to an agent to whom everything is opened, and is written down for its owner', async () => {
    await bring();
    await town.work(town.self(town.melodie), ({ advanceDirectives }) =>
      advanceDirectives.keep({ value: asRecorded(directive), version: 1 }, []),
    );
    const appointment = directive.agents[0]?.id ?? expect.unreachable('there is an agent');
    const yes = { appointment, answer: 'accepted', at: someTime, by: 'agent' } as const;
    await town.work(town.self(town.corinna), ({ advanceDirectives }) => advanceDirectives.answer(directive, yes, []));
    expect(await fetched(town.self(town.corinna))).toBeUndefined();
    const record = {
      id: town.id<IncapacityId>(),
      determiners: [{ kind: 'court', name: 'Family court' }],
      basis: 'An order.',
      determinedAt: signedAt,
      recordedAt: someTime,
      recordedBy: town.melodie,
      opens: true,
    } as const;
    await town.work(town.self(town.melodie), ({ advanceDirectives }) =>
      advanceDirectives.keepIncapacity(directive, record, []),
    );
    const before = await looks();
    expect(await fetched(town.self(town.corinna))).toEqual(content);
    expect(await looks()).toBe(before + 1);
    expect(await fetched(town.self(town.amir))).toBeUndefined();
  });
});
