import { beforeEach, describe, expect, it } from 'vitest';
import { eraseScope } from '../../access/scope.js';
import type { AdvanceDirective } from '../../advance-directive/advance-directive.js';
import type { IncapacityId, ScanId } from '../../advance-directive/advance-directive-id.js';
import type { AgentAppointment } from '../../advance-directive/agent.js';
import type { Scan, ScanTicket } from '../../advance-directive/scan.js';
import type { ScanSeal } from '../../advance-directive/scan-seal.js';
import type { PersonId } from '../../person/person-id.js';
import { longBefore, someTime } from '../specimens.js';
import { aDraftDirective, asRecorded, signedAt } from './a-draft-directive.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';
import { connected, standing } from './things.js';

/** Longer than anything is sealed in one piece. */
const content = Uint8Array.from({ length: 450_001 }, (_, at) => (at * 7 + (at >> 9)) % 256);

/** What every implementation of {@link Scans} promises. Run it against yours. */
export function describeScans(name: string, begin: () => Promise<ContractWorld>): void {
  describe(`${name} keeps scans of signed papers`, () => {
    let town: ContractTown;
    let ready: AdvanceDirective;
    let recorded: AdvanceDirective;

    beforeEach(async () => {
      town = await contractTown(await begin());
      await standing(town, town.corinna, ['peer-supporter']);
      const on = await connected(town);
      ready = { ...aDraftDirective(town, on.id), state: 'ready-to-sign' };
      recorded = asRecorded(ready);
      await keep(ready, 0);
    });

    const keep = (value: AdvanceDirective, version: number) =>
      town.work(town.self(town.melodie), ({ advanceDirectives }) =>
        advanceDirectives.keep({ value, version }, [
          town.event({ person: town.melodie }, 'advance-directive', value.id, version + 1),
        ]),
      );
    const aTicket = (over: Partial<ScanTicket> = {}): ScanTicket => ({
      id: town.id<ScanId>(),
      owner: town.melodie,
      directive: ready.id,
      mediaType: 'application/pdf',
      bytes: content.length,
      sha256: 'ab'.repeat(32),
      askedAt: longBefore,
      until: someTime,
      ...over,
    });
    const asScan = ({ askedAt: _, until: __, usedAt: ___, ...about }: ScanTicket, over: Partial<Scan> = {}): Scan => ({
      ...about,
      receivedAt: longBefore,
      check: 'unchecked',
      ...over,
    });
    const told = (id: string, version: number) => [town.event({ person: town.melodie }, 'scan', id, version)];
    const asked = async (over: Partial<ScanTicket> = {}): Promise<ScanTicket> => {
      const ticket = aTicket(over);
      await town.work(town.self(town.melodie), ({ scans }) => scans.keepTicket(ticket, told(ticket.id, 1)));
      return ticket;
    };
    const bring = async (over: Partial<ScanTicket> = {}, received: Partial<Scan> = {}): Promise<Scan> => {
      const ticket = await asked(over);
      const scan = asScan(ticket, received);
      await town.work(town.self(town.melodie), ({ scans }) =>
        scans.receive({ scan, ticket: { ...ticket, usedAt: longBefore }, content }, told(ticket.id, 2)),
      );
      return scan;
    };
    const seenBy = (person: PersonId, id: ScanId) =>
      town.read(town.self(person), async ({ scans }) => ({
        all: await scans.of(ready.id),
        one: await scans.find(id),
        content: await scans.content(id),
      }));
    const nothing = { all: [], one: undefined, content: undefined };
    const others = () => [town.corinna, town.amir, town.noor, town.sam, town.stranger];
    const seals = async (): Promise<readonly ScanSeal[] | undefined> => {
      const text = await town.read(town.self(town.melodie), ({ advanceDirectives }) =>
        advanceDirectives.file(ready.id),
      );
      return (JSON.parse(text ?? '{}') as { scans?: ScanSeal[] }).scans;
    };

    it('gives a ticket back to its owner and to nobody else', async () => {
      const ticket = await asked();
      const look = (person: PersonId) =>
        town.read(town.self(person), async ({ scans }) => ({
          one: await scans.ticket(ticket.id),
          all: await scans.tickets(ready.id),
        }));
      expect(await look(town.melodie)).toEqual({ one: ticket, all: [ticket] });
      for (const person of others()) expect(await look(person)).toEqual({ one: undefined, all: [] });
    });

    it('gives a scan back to its owner with every byte, and nothing to anybody else', async () => {
      const scan = await bring();
      const { all, one, content: bytes } = await seenBy(town.melodie, scan.id);
      expect({ all, one }).toEqual({ all: [scan], one: scan });
      expect(bytes && Array.from(bytes.subarray(0, 20))).toEqual(Array.from(content.subarray(0, 20)));
      expect(bytes?.length).toBe(content.length);
      expect(bytes?.every((byte, at) => byte === content[at])).toBe(true);
      for (const person of others()) expect(await seenBy(person, scan.id)).toEqual(nothing);
    });

    it('brings in one scan for each ticket, and none for somebody else’s', async () => {
      const scan = await bring();
      const ticket = await town.read(town.self(town.melodie), ({ scans }) => scans.ticket(scan.id));
      expect(ticket?.usedAt).toEqual(longBefore);
      if (!ticket) return expect.unreachable('it was asked for');
      await town.tries(town.self(town.melodie), ({ scans }) => scans.receive({ scan, ticket, content }, []));
      const theirs = await asked();
      const forged = { scan: asScan(theirs), ticket: { ...theirs, usedAt: longBefore }, content };
      for (const person of others()) await town.tries(town.self(person), ({ scans }) => scans.receive(forged, []));
      expect((await seenBy(town.melodie, scan.id)).all).toEqual([scan]);
    });

    it('brings none in for a paper that is still written, nor more than ten', async () => {
      await keep({ ...ready, state: 'draft' }, 1);
      const early = aTicket();
      await town.tries(town.self(town.melodie), async ({ scans }) => {
        await scans.keepTicket(early, told(early.id, 1));
        await scans.receive(
          { scan: asScan(early), ticket: { ...early, usedAt: longBefore }, content },
          told(early.id, 2),
        );
      });
      expect((await seenBy(town.melodie, early.id)).all).toEqual([]);
      await keep(ready, 2);
      for (let count = 0; count < 10; count += 1) await bring({ sha256: String(count).repeat(64) });
      const eleventh = await asked();
      await town.tries(town.self(town.melodie), ({ scans }) =>
        scans.receive({ scan: asScan(eleventh), ticket: { ...eleventh, usedAt: longBefore }, content }, []),
      );
      expect((await seenBy(town.melodie, eleventh.id)).all).toHaveLength(10);
    });

    it('lets its owner discard it before it is told how the paper was signed, and leaves nothing of it', async () => {
      const scan = await bring();
      for (const person of others()) await town.tries(town.self(person), ({ scans }) => scans.discard(scan, []));
      expect((await seenBy(town.melodie, scan.id)).one).toEqual(scan);
      await town.work(town.self(town.melodie), ({ scans }) => scans.discard(scan, told(scan.id, 3)));
      expect(await seenBy(town.melodie, scan.id)).toEqual(nothing);
    });

    it('seals those that were there, and each that comes later behind them, and never loses a fingerprint', async () => {
      const first = await bring({ sha256: '1'.repeat(64) });
      const second = await bring({ sha256: '2'.repeat(64) }, { receivedAt: signedAt, check: 'clean' });
      await keep(recorded, 1);
      const third = await bring({ sha256: '3'.repeat(64) }, { receivedAt: someTime });
      const fingerprints = ['1', '2', '3'].map((digit) => digit.repeat(64));
      expect((await seals())?.map(({ sha256 }) => sha256).sort()).toEqual(fingerprints);
      for (const scan of [first, second, third])
        await town.tries(town.self(town.melodie), ({ scans }) => scans.discard(scan, []));
      const destroyed = { ...second, destroyedAt: someTime };
      for (const person of others()) await town.tries(town.self(person), ({ scans }) => scans.destroy(destroyed, []));
      await town.work(town.self(town.melodie), ({ scans }) => scans.destroy(destroyed, told(second.id, 3)));
      const left = await seenBy(town.melodie, second.id);
      expect(left.one).toEqual(destroyed);
      expect(left.content).toBeUndefined();
      expect((await seenBy(town.melodie, first.id)).content?.length).toBe(content.length);
      expect((await seals())?.map(({ sha256 }) => sha256).sort()).toEqual(fingerprints);
    });

    describe('and opens them', () => {
      const inForceFor = async (over: Partial<AgentAppointment>): Promise<Scan> => {
        const [agent, ...rest] = ready.agents;
        if (!agent) return expect.unreachable('there is an agent');
        ready = { ...ready, agents: [{ ...agent, ...over }, ...rest] };
        recorded = asRecorded(ready);
        await keep({ ...ready, state: 'draft' }, 1);
        await keep(ready, 2);
        const scan = await bring();
        await keep(recorded, 3);
        await town.work(town.self(town.corinna), ({ advanceDirectives }) =>
          advanceDirectives.answer(
            recorded,
            { appointment: agent.id, answer: 'accepted', at: someTime, by: 'agent' },
            [],
          ),
        );
        return scan;
      };
      const found = {
        determiners: [{ kind: 'court' as const, name: 'Family court' }],
        basis: 'An order.',
        determinedAt: signedAt,
        recordedAt: someTime,
        opens: true,
      };
      const tell = async (ended?: { readonly at: Date; readonly by: PersonId }, id = town.id<IncapacityId>()) => {
        const record = { ...found, id, recordedBy: town.melodie, ...(ended && { ended }) };
        await town.work(town.self(town.melodie), ({ advanceDirectives }) =>
          advanceDirectives.keepIncapacity(recorded, record, []),
        );
        return id;
      };

      it('to an agent who may speak of everything, while it is found that the owner cannot decide', async () => {
        const scan = await inForceFor({ scope: [] });
        expect(await seenBy(town.corinna, scan.id)).toEqual(nothing);
        const id = await tell();
        const { all, one, content: bytes } = await seenBy(town.corinna, scan.id);
        expect({ all, one }).toEqual({ all: [scan], one: scan });
        expect(bytes?.length).toBe(content.length);
        for (const person of [town.amir, town.noor, town.sam, town.stranger])
          expect(await seenBy(person, scan.id)).toEqual(nothing);
        expect(await town.read(town.self(town.corinna), ({ scans }) => scans.tickets(ready.id))).toEqual([]);
        await tell({ at: someTime, by: town.melodie }, id);
        expect(await seenBy(town.corinna, scan.id)).toEqual(nothing);
      });

      it('to no agent who may speak of some of it', async () => {
        const scan = await inForceFor({ scope: ['pets'] });
        await tell();
        expect(await seenBy(town.corinna, scan.id)).toEqual(nothing);
      });
    });

    it('forgets them with their owner', async () => {
      const scan = await bring();
      await town.work(town.self(town.melodie), ({ erasures }) =>
        erasures.ask({ person: town.melodie, askedAt: someTime, dueAt: someTime }),
      );
      await town.work(eraseScope(town.melodie), ({ erasures }) => erasures.destroy(town.melodie, someTime));
      for (const person of [town.melodie, ...others()]) expect(await seenBy(person, scan.id)).toEqual(nothing);
    });
  });
}
