import type { Try } from './commands.js';

/** A second telling, as simple as it can be told. It shares no code with what it judges. */
export interface Model {
  now: number;
  state: 'draft' | 'ready' | 'executed' | 'revoked';
  wasExecuted: boolean;
  readonly tickets: { type: string; bytes: number; content: string; until: number; isUsed: boolean }[];
  scans: { content: string; isChecked: boolean; isThere: boolean }[];
}

export const minute = 60_000;
/** How many bytes are brought in each way; 40 are what was meant. */
const brought = { told: 40, 'other-type': 40, 'other-bytes': 40, shorter: 39, longer: 41 };
const types = ['application/pdf', 'image/png', 'image/jpeg'];

/** What the model says comes of it: `ok`, or the name of the refusal. Changes the model where it is `ok`. */
export function tell(model: Model, what: Try): string {
  const isOpen = model.state === 'ready' || model.state === 'executed';
  switch (what.do) {
    case 'wait':
      model.now += what.minutes * minute;
      return 'ok';
    case 'ask': {
      if (!isOpen) return 'NothingToScan';
      if (!types.includes(what.type)) return 'WrongType';
      if (what.bytes !== 40 && what.bytes !== 41) return 'WrongSize';
      if (what.content === 'A') return 'UnreadableDigest';
      if (model.scans.some(({ content }) => content === what.content)) return 'SameScanTwice';
      const out = model.tickets.filter(({ isUsed, until }) => !isUsed && model.now < until).length;
      if (model.scans.length + out >= 10) return 'TooMany';
      const { type, bytes } = what;
      const until = model.now + 10 * minute;
      model.tickets.push({ type, bytes, content: what.content, until, isUsed: false });
      return 'ok';
    }
    case 'bring': {
      const ticket = model.tickets[what.at];
      if (!ticket) return 'nothing';
      if (ticket.isUsed) return 'TicketUsed';
      if (model.now >= ticket.until) return 'TicketOver';
      if (!isOpen) return 'NothingToScan';
      if (brought[what.as] !== ticket.bytes) return 'WrongSize';
      if (what.as === 'other-type') return 'WrongType';
      if (what.as === 'other-bytes') return 'WrongHash';
      if (model.scans.some(({ content }) => content === ticket.content)) return 'SameScanTwice';
      if (what.scanner === 'harmful') return 'ScanHarmful';
      if (what.scanner === 'silent') return 'ScanNotChecked';
      ticket.isUsed = true;
      model.scans.push({ content: ticket.content, isChecked: what.scanner === 'clean', isThere: true });
      return 'ok';
    }
    case 'discard': {
      const scan = model.scans[what.at];
      if (!scan) return 'nothing';
      if (model.wasExecuted) scan.isThere = false;
      else model.scans = model.scans.filter((other) => other !== scan);
      return 'ok';
    }
    case 'reopen':
      if (model.state !== 'ready') return 'NotReadyToSign';
      model.state = 'draft';
      return 'ok';
    case 'ready':
      if (model.state !== 'draft') return 'NotADraft';
      model.state = 'ready';
      return 'ok';
    case 'execute':
      if (model.state !== 'ready') return 'NotReadyToSign';
      model.state = 'executed';
      model.wasExecuted = true;
      return 'ok';
    case 'revoke':
      if (model.state !== 'executed') return 'NotInForce';
      model.state = 'revoked';
      return 'ok';
  }
}
