import { nobody } from '@peerness/core/record';
import type { AnchoredHead } from './anchors/anchor.js';
import { digestOf, nameDigest, saidInCodes, sealHash } from './digest.js';
import type { HeadRow, Place, SealRow } from './read-seals.js';
import { ChainTally } from './report.js';

/** Asks whether a chain has a seal with this hash, or of this digest, somewhere else. */
export type Elsewhere = (place: Place, what: 'hash' | 'plain', hex: string) => Promise<boolean>;

/** Goes through one chain, seal by seal. */
export class ChainCheck {
  readonly tally = new ChainTally();
  /** Labels of chains that ended with their person, as far as this chain tells. */
  readonly gone: string[] = [];
  #next = 1;
  #prev = '';
  #opened = 0;
  #openedBySeals = 0;
  #firstOpened: number | undefined;
  #soundTo = 0;
  #broken = false;
  readonly #anchors: AnchoredHead[];
  readonly #head: HeadRow | undefined;
  readonly #elsewhere: Elsewhere;

  constructor(head: HeadRow | undefined, anchors: readonly AnchoredHead[], elsewhere: Elsewhere) {
    this.#head = head;
    this.#anchors = [...anchors].sort((a, b) => a.seq - b.seq);
    this.#elsewhere = elsewhere;
  }

  async seal(row: SealRow): Promise<void> {
    const { seq } = row;
    this.tally.seals += 1;
    if (seq > this.#next) {
      this.tally.add({ wrong: 'missing', seq: this.#next, why: 'seals are not there' }, seq - this.#next);
      this.#prev = row.prev;
    }
    await this.#link(row);
    this.#content(row);
    this.#anchored(row);
    this.#prev = row.hash;
    this.#next = seq + 1;
  }

  end(): void {
    const last = this.#next - 1;
    const head = this.#head;
    if (!head) this.tally.add({ wrong: 'missing', seq: last, why: 'the head of the chain is not there' });
    else if (head.seq > last)
      this.tally.add({ wrong: 'truncated', seq: last + 1, why: `the head knows ${head.seq} seals` }, head.seq - last);
    else if (head.seq === last && head.hash !== this.#prev)
      this.tally.add({ wrong: 'edited', seq: last, why: 'the head is not the newest seal' });
    const beyond = this.#anchors.filter(({ seq }) => seq > last);
    const most = beyond.at(-1);
    if (most && !(head && head.seq > last))
      this.tally.add({ wrong: 'truncated', seq: last + 1, why: `an anchor knows ${most.seq} seals` }, most.seq - last);
    if (this.#opened !== this.#openedBySeals)
      this.tally.add({
        wrong: 'edited',
        ...(this.#firstOpened !== undefined && { seq: this.#firstOpened }),
        why: `${this.#opened} names were let go, erasures account for ${this.#openedBySeals}`,
      });
  }

  async #link(row: SealRow): Promise<void> {
    const { seq, event } = row;
    if (this.#head && seq > this.#head.seq) {
      this.#broken = true;
      this.tally.add({ wrong: 'inserted', seq, event, why: 'it comes after the newest seal the head knows' });
      return;
    }
    const broken = row.prev !== this.#prev ? 'hash' : sealHash(row) !== row.hash ? 'plain' : undefined;
    if (!broken) return;
    this.#broken = true;
    const moved =
      broken === 'hash'
        ? await this.#elsewhere(row, 'hash', row.prev)
        : await this.#elsewhere(row, 'plain', plainOf(row));
    this.tally.add({
      wrong: moved ? 'reordered' : 'edited',
      seq,
      event,
      why: moved ? 'it was sealed at another place' : 'the seal is not the one that was made',
    });
  }

  #content(row: SealRow): void {
    const { seq, event, source } = row;
    if (source === 'gone') this.gone.push(event);
    if (source === 'erasure') this.#openedBySeals += row.opened;
    if (source === 'gone' || source === 'erasure') {
      if (plainOf(row) !== row.plain) this.tally.add({ wrong: 'edited', seq, event, why: 'the seal does not fit' });
      return;
    }
    if (!row.there) {
      this.tally.add({ wrong: 'missing', seq, event, why: 'what was sealed is not there' });
      return;
    }
    this.tally.events += 1;
    if (plainOf(row) !== row.plain) {
      this.tally.add({ wrong: 'edited', seq, event, why: 'it does not say what was sealed' });
      return;
    }
    this.#names(row);
  }

  #names({ seq, event, who, codes, named, salts }: SealRow): void {
    const refs = [who ?? '', ...saidInCodes(JSON.parse(codes)).refs];
    const isSame = refs.length === named.length && refs.every((ref, at) => this.#name(seq, ref, named[at], salts[at]));
    if (!isSame) this.tally.add({ wrong: 'edited', seq, event, why: 'it does not name whom was sealed' });
  }

  #name(seq: number, ref: string, digest: string | undefined, salt: string | null | undefined): boolean {
    if (salt) return nameDigest(salt, ref) === digest;
    this.#opened += 1;
    this.#firstOpened ??= seq;
    return ref.includes(nobody);
  }

  #anchored({ seq, hash, event }: SealRow): void {
    while (this.#anchors[0] && this.#anchors[0].seq <= seq) {
      const anchor = this.#anchors.shift();
      if (anchor?.seq !== seq) continue;
      this.tally.anchors += 1;
      if (anchor.hash === hash) {
        this.#soundTo = seq;
        continue;
      }
      // A chain that is broken of itself says better where.
      if (this.#broken) continue;
      const from = this.#soundTo + 1;
      this.tally.add({ wrong: 'edited', seq, from, event, why: 'an anchor knows another seal here' });
      this.#soundTo = seq;
    }
  }
}

function plainOf({ source, owner, event, opened, about, codes }: SealRow): string {
  if (source === 'erasure') return digestOf([source, String(opened)]);
  if (source === 'gone') return digestOf([source, event]);
  return digestOf([source, owner, event, ...(about ?? []), ...saidInCodes(JSON.parse(codes)).parts]);
}
