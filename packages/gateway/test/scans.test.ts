import type { PersonId } from '@peerness/core';
import { amir, corinna, melodie, someTime } from '@peerness/core/testing';
import { describe, expect, it } from 'vitest';
import { aHarbor, type Answer } from './harbor.js';

const scan = { mediaType: 'application/pdf', bytes: 40, sha256: 'ab'.repeat(32) };
const shown =
  'id scans { id mediaType bytes sha256 receivedAt check destroyedAt path access { canRead canDiscard } } scanTickets { id mediaType bytes sha256 until path } access { canAskForScan }';

/** Melodie has a directive with something in it; `ask` asks for a scan of it, or of whatever the input names. */
async function aDirective() {
  const harbor = await aHarbor();
  const change = async (
    as: PersonId,
    field: string,
    type: string,
    input: object,
    more = '',
  ): Promise<Answer['data']> => {
    const query = `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ... on AdvanceDirectiveChanged { directive { ${shown} } } ... on Refusal { code path } ${more} } }`;
    const { data, errors } = await harbor.ask(as, query, { input });
    expect(errors).toBeUndefined();
    return data[field] as Answer['data'];
  };
  const begun = await change(melodie, 'beginAdvanceDirective', 'BeginAdvanceDirectiveInput', { jurisdiction: 'NZ' });
  const directive = String(begun['directive']?.['id']);
  const wants = { directive, kind: 'PETS', words: 'Bo.', language: 'en' };
  await change(melodie, 'writeAdvanceInstruction', 'WriteAdvanceInstructionInput', wants);
  const ready = () => change(melodie, 'getDirectiveReady', 'AdvanceDirectiveInput', { directive });
  const ask = (over: object = {}, as = melodie) =>
    change(as, 'askForScan', 'AskForScanInput', { directive, ...scan, ...over }, '... on WrongType { allowed } ... on WrongSize { largest } ... on NothingToScan { standing } ... on TooMany { most }'); // prettier-ignore
  const discard = (id: string, as = melodie) => change(as, 'discardScan', 'DiscardScanInput', { scan: id });
  return { ...harbor, change, directive, ready, ask, discard };
}

describe('a scan of a signed paper', () => {
  it('is asked for once there is a paper, and answered with a ticket for ten minutes', async () => {
    const { ask, ready } = await aDirective();
    expect(await ask()).toMatchObject({ code: 'NOTHING_TO_SCAN', standing: 'DRAFT' });
    expect(await ready()).toMatchObject({ directive: { access: { canAskForScan: true } } });
    expect(await ask()).toMatchObject({
      directive: { scans: [], scanTickets: [{ ...scan, until: new Date(someTime.getTime() + 600_000).toISOString() }] },
    });
  });

  it('is refused with a reason and its path', async () => {
    const { ask, ready } = await aDirective();
    await ready();
    const allowed = ['application/pdf', 'image/jpeg', 'image/png'];
    for (const mediaType of ['image/gif', 'text/html', 'application/PDF', ''])
      expect(await ask({ mediaType })).toMatchObject({ code: 'WRONG_TYPE', allowed, path: ['input', 'mediaType'] });
    for (const bytes of [0, -1, 10_485_761])
      expect(await ask({ bytes })).toMatchObject({ code: 'WRONG_SIZE', largest: 10_485_760, path: ['input', 'bytes'] });
    for (const sha256 of ['', 'AB'.repeat(32), 'ab'.repeat(31), `${'ab'.repeat(32)}\n`])
      expect(await ask({ sha256 })).toMatchObject({ code: 'UNREADABLE_DIGEST', path: ['input', 'sha256'] });
    for (let count = 0; count < 10; count += 1) await ask();
    expect(await ask()).toMatchObject({ code: 'TOO_MANY', most: 10 });
  });

  it('is the owner’s: to everybody else there is neither directive nor scan', async () => {
    const { ask, ready, discard } = await aDirective();
    await ready();
    for (const person of [amir, corinna]) {
      expect(await ask({}, person)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await discard('01890000-0000-7000-8000-000000000001', person)).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await discard('01890000-0000-7000-8000-000000000001')).toMatchObject({ code: 'NOT_FOUND' });
  });
});
