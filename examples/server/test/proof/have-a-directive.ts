import { createHash } from 'node:crypto';
import type { Gate } from './gate.js';
import type { Hand } from './hand.js';
import { textAt } from './json.js';

/**
 * One records what they began as executed; the other is their agent, about the animals only, said yes, and writes down
 * what a court found. The signed paper is scanned before anything else is told. Whoever it is about says that it is over, and that was not for them to say.
 */
export async function haveADirective(gate: Gate, owner: Hand, agent: Hand, connection: string): Promise<void> {
  const { data } = await gate.ask(owner.owner, '{ viewer { advanceDirectives { edges { node { id } } } } }');
  const directive = textAt(data, 'viewer', 'advanceDirectives', 'edges', 0, 'node', 'id');
  const refused = { kind: 'MEDICINE_REFUSED', words: owner.word('refused'), language: 'en' };
  await owner.do('writeAdvanceInstruction', { directive, ...refused });
  await owner.do('appointAgent', { directive, name: owner.word('agent'), connection, scope: ['PETS'] });
  await owner.do('chooseDirectiveTerms', { directive, determiners: ['COURT'] });
  const asked = await gate.ask(agent.owner, '{ viewer { agentRoles { appointment } } }');
  const appointment = textAt(asked.data, 'viewer', 'agentRoles', 0, 'appointment');
  await agent.do('answerAppointment', { directive, appointment, answer: 'ACCEPTED' });
  await owner.do('getDirectiveReady', { directive });
  await bringAScan(gate, owner, directive);
  const signedAt = new Date(Date.now() - 60_000).toISOString();
  const witnesses = [{ name: owner.word('witness'), signedAt }];
  await owner.do('recordExecution', { directive, signedAt, method: 'WET_INK', witnesses });
  await agent.do('recordIncapacity', {
    directive,
    determiners: [{ kind: 'COURT', name: agent.word('judge') }],
    basis: agent.word('basis'),
    determinedAt: signedAt,
  });
  await owner.do('revokeAdvanceDirective', { directive, words: owner.word('over') });
}

async function bringAScan(gate: Gate, owner: Hand, directive: string): Promise<void> {
  const content = Buffer.from(`%PDF-1.7 ${owner.word('scan')}`);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const told = { directive, mediaType: 'application/pdf', bytes: content.length, sha256 };
  const asked = await owner.do('askForScan', told, 'directive { scanTickets { id } }');
  await gate.bring(owner.owner, textAt(asked, 'directive', 'scanTickets', 0, 'id'), content);
}
