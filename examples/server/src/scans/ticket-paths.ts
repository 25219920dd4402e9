import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { parseScanId, type ScanId } from '@peerness/core/advance-directive';
import type { ScanPaths } from '@peerness/core/use-cases';
import { advanceDirectiveKey } from '@peerness/persistence';

/** Where scans go and come from, and which ticket a path was made for. */
export interface TicketPaths extends ScanPaths {
  /** The ticket, if this server made this name for this person. */
  ticketIn(name: string, person: string): ScanId | undefined;
}

/**
 * A ticket’s path carries an HMAC-SHA-256 over it and whose it is, under a key drawn from the one that seals directives
 * (HKDF, RFC 5869), which is in no database. A name nobody made here is turned away before anything is looked up.
 */
export function ticketPaths(keysDir: string): TicketPaths {
  let key: Buffer | undefined;
  const markOf = (id: string, person: string): string => {
    key ??= drawn(keysDir);
    return createHmac('sha256', key)
      .update(JSON.stringify([id, person]))
      .digest('base64url');
  };
  return {
    bringTo: ({ id, owner }) => `/scans/${id}.${markOf(id, owner)}`,
    fetchFrom: (id) => `/scans/${id}`,
    ticketIn(name, person) {
      const [text = '', mark = '', more] = name.split('.');
      const id = parseScanId(text);
      if (!id.ok || more !== undefined) return undefined;
      const [given, right] = [Buffer.from(mark), Buffer.from(markOf(id.value, person))];
      return given.length === right.length && timingSafeEqual(given, right) ? id.value : undefined;
    },
  };
}

function drawn(keysDir: string): Buffer {
  const key = advanceDirectiveKey(keysDir).sign.export({ type: 'pkcs8', format: 'der' });
  return Buffer.from(hkdfSync('sha256', key, '', 'peerness scan tickets', 32));
}
