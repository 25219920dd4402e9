/** What can be wrong with a chain. */
export const wrongs = [
  /** An event or a seal is not what was sealed. */
  'edited',
  /** An event that was sealed, or a seal, is not there. */
  'missing',
  /** Stands at another place than it was sealed at. */
  'reordered',
  /** A seal that came after the newest the head knows of. */
  'inserted',
  /** The end of a chain, or the whole of it, is not there. */
  'truncated',
  /** An event without a seal. */
  'unsealed',
] as const;

export type Wrong = (typeof wrongs)[number];

/** One thing that is wrong, and where. */
export interface Found {
  readonly wrong: Wrong;
  /** The number of the seal; absent for an event that has none. */
  readonly seq?: number;
  /** The first number it may be, where anchors only bound it. */
  readonly from?: number;
  readonly event?: string;
  readonly why: string;
}

/** One chain, checked. */
export interface ChainReport {
  readonly family: 'installation' | 'organization' | 'person' | 'unknown';
  readonly owner: string;
  /** How anchors name it: tells nothing of its owner. */
  readonly label: string;
  readonly seals: number;
  readonly events: number;
  readonly anchors: number;
  readonly counts: { readonly [wrong in Wrong]: number };
  /** In the order of the chain; at most a hundred. */
  readonly found: readonly Found[];
}

export interface AuditReport {
  readonly chains: readonly ChainReport[];
  readonly seals: number;
  readonly events: number;
  readonly anchors: number;
  /** What is wrong with the anchors themselves. */
  readonly anchorsWrong: readonly string[];
  readonly sound: boolean;
}

const most = 100;

/** Collects what is wrong with one chain. */
export class ChainTally {
  seals = 0;
  events = 0;
  anchors = 0;
  readonly found: Found[] = [];
  readonly counts: Record<Wrong, number> = {
    edited: 0,
    missing: 0,
    reordered: 0,
    inserted: 0,
    truncated: 0,
    unsealed: 0,
  };

  add(found: Found, times = 1): void {
    this.counts[found.wrong] += times;
    if (this.found.length < most) this.found.push(found);
  }

  report(of: Pick<ChainReport, 'owner' | 'label'> & { readonly family: string }): ChainReport {
    const { seals, events, anchors, counts } = this;
    const found = [...this.found].sort((a, b) => (a.from ?? a.seq ?? Infinity) - (b.from ?? b.seq ?? Infinity));
    return {
      family: of.family as ChainReport['family'],
      owner: of.owner,
      label: of.label,
      seals,
      events,
      anchors,
      counts,
      found,
    };
  }
}

export function isSound({ counts }: ChainReport): boolean {
  return wrongs.every((wrong) => counts[wrong] === 0);
}
