import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/log/allowed.js';
import { createLog, pinoLog } from '../../src/log/log.js';

const canary = 'CANARY-nine-days-sober';
const written = (): { lines: string[]; log: ReturnType<typeof createLog> } => {
  const lines: string[] = [];
  return { lines, log: createLog((line) => lines.push(line)) };
};

/** As PostgreSQL and its driver throw it: the row is in the message, the detail and the stack. */
const rowInIt = (): Error =>
  Object.assign(new Error(`Failing row contains (${canary})\n    at ${canary} (/work/${canary}.ts:1:1)`), {
    code: '23514',
    detail: canary,
    where: canary,
    constraint: canary,
  });

describe('a line of the log', () => {
  it('says when, how bad, which request, which codes, and where', () => {
    const { lines, log } = written();
    log.failed('unexpected', new TypeError('x'), '01890000-0000-7000-8000-000000000001');
    const line = JSON.parse(lines[0] ?? '') as Record<string, unknown>;
    expect(line).toMatchObject({
      level: 'error',
      event: 'unexpected',
      requestId: '01890000-0000-7000-8000-000000000001',
      codes: ['TypeError'],
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as unknown,
    });
    expect(line['places']).toContainEqual(expect.stringMatching(/log\.test\.ts:\d+$/));
  });

  it('holds no value, whatever it is called with', () => {
    const { lines, log } = written();
    const facts = {
      event: canary,
      requestId: canary,
      opHash: canary,
      opName: `query ${canary}`,
      codes: [canary, '23505', 'ECONNREFUSED', { canary }],
      places: [`/${canary}.ts:1`, canary],
      ms: canary,
      counts: { errors: canary, more: 1, [canary]: 2 },
      msg: canary,
      err: rowInIt(),
      headers: { authorization: `Bearer ${canary}` },
      [canary]: canary,
    } as unknown as Facts;
    log.info(facts);
    log.warn(facts);
    for (const error of [rowInIt(), canary, { message: canary }, new AggregateError([rowInIt()], canary), undefined])
      log.failed('unexpected', error, canary);
    log.failed('telling', Object.assign(new Error(canary), { name: canary, code: canary }));
    expect(lines).toHaveLength(8);
    expect(lines.join('\n')).not.toContain('CANARY');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      codes: ['other', '23505', 'ECONNREFUSED', 'other'],
      counts: { more: 1 },
    });
    expect(JSON.parse(lines[2] ?? '')).toMatchObject({ codes: ['Error', '23514'] });
  });

  it('holds none through pino itself: messages, placeholders, errors, bindings', () => {
    const lines: string[] = [];
    const pino = pinoLog({ write: (line) => lines.push(line) });
    pino.info(canary);
    pino.info({ canary }, `%s ${canary}`, canary);
    pino.error(rowInIt());
    pino.error({ err: rowInIt() }, canary);
    pino.child({ canary }).warn({ canary }, canary);
    expect(lines).toHaveLength(5);
    expect(lines.join('\n')).not.toContain('CANARY');
  });
});
