import type { Organization } from '../organization/organization.js';
import type { PeerQuestion } from '../matching/find-peers.js';
import type { PersonId } from '../person/person-id.js';
import type { Ports } from '../work/ports.js';

/**
 * Who comes first on a list of peers, sooner than from everybody's row. It answers ids and nothing else: whoever asks
 * reads these people's rows as they are now and has the judge decide again, so that an index which is behind costs
 * somebody a place on one list and tells nobody what is not to be seen.
 */
export interface PeerIndex {
  /**
   * In a match scope: the first so many of the judge's list, by what the rows are in this very transaction. Nothing where
   * it does not hold them all yet, or cannot answer as the judge would; everybody's row is read then.
   */
  first(ports: PeerIndexPorts, question: PeerIndexQuestion, most: number): Promise<FirstPeers | undefined>;
}

/** What an index reads by itself: the rows it holds. */
export type PeerIndexPorts = Pick<Ports, 'presences' | 'wishes'>;

/** What the judge is asked, but for the people: the index finds them. */
export interface PeerIndexQuestion extends Omit<PeerQuestion, 'candidates' | 'wishesOf' | 'organization'> {
  readonly organization: Pick<Organization, 'id' | 'policies'>;
}

export interface FirstPeers {
  /** Best first. */
  readonly people: readonly PersonId[];
  /** Nobody comes after these. */
  readonly isWhole: boolean;
}
