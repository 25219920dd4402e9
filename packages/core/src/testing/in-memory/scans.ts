import { asToBeScanned } from '../../advance-directive/ask-for-scan.js';
import { mostScans, type Scan, type ScanAbout } from '../../advance-directive/scan.js';
import type { Scans } from '../../advance-directive/scans.js';
import { speaksOfAll } from './advance-directives.js';
import { scansIn } from './scans-in.js';
import { remember, type Shelves } from './shelves.js';
import { outOfSight, type Sight } from './sight.js';

export function inMemoryScans(shelves: Shelves, sight: Sight): Scans {
  const directiveOf = ({ directive }: Pick<ScanAbout, 'directive'>) => shelves.advanceDirectives.get(directive)?.value;
  const isMine = (one: ScanAbout): boolean => sight.isMe(one.owner) && directiveOf(one)?.owner === one.owner;
  const isSeen = (scan: Scan): boolean => {
    const directive = directiveOf(scan);
    return isMine(scan) || (directive !== undefined && speaksOfAll(shelves, sight, directive));
  };
  return {
    async ticket(id) {
      const found = shelves.scanTickets.get(id);
      return found && isMine(found) ? found : undefined;
    },
    async tickets(directive) {
      return [...shelves.scanTickets.values()].filter((one) => one.directive === directive && isMine(one));
    },
    async keepTicket(ticket, events) {
      if (!isMine(ticket) || ticket.usedAt) return outOfSight('a ticket of somebody else');
      shelves.scanTickets.set(ticket.id, ticket);
      remember(shelves, events);
    },
    async find(id) {
      const found = shelves.scans.get(id);
      return found && isSeen(found) ? found : undefined;
    },
    async of(directive) {
      return scansIn(shelves, directive).filter(isSeen);
    },
    async content(id) {
      const found = shelves.scans.get(id);
      return found && isSeen(found) ? shelves.scanContents.get(id) : undefined;
    },
    async receive({ scan, ticket, content }, events) {
      const before = shelves.scanTickets.get(ticket.id);
      const directive = directiveOf(scan);
      if (!directive || !isMine(scan) || !before || before.usedAt || shelves.scans.has(scan.id))
        return outOfSight('a scan nobody may bring in');
      if (!asToBeScanned(directive, scan.receivedAt).ok || scansIn(shelves, scan.directive).length >= mostScans)
        return outOfSight('a scan of what is not signed, or one too many');
      shelves.scanTickets.set(ticket.id, ticket);
      shelves.scans.set(scan.id, scan);
      shelves.scanContents.set(scan.id, content);
      remember(shelves, events);
    },
    async discard(scan, events) {
      if (!isMine(scan) || directiveOf(scan)?.execution) return outOfSight('a scan that is on record');
      shelves.scans.delete(scan.id);
      shelves.scanContents.delete(scan.id);
      remember(shelves, events);
    },
    async destroy(scan, events) {
      const before = shelves.scans.get(scan.id);
      if (!before || before.destroyedAt || !isMine(scan)) return outOfSight('a scan of somebody else');
      shelves.scans.set(scan.id, { ...before, ...(scan.destroyedAt && { destroyedAt: scan.destroyedAt }) });
      shelves.scanContents.delete(scan.id);
      remember(shelves, events);
    },
  };
}
