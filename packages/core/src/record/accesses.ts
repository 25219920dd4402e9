import type { Action } from '../access/action.js';
import type { Relation } from '../access/rule.js';
import type { ConsentPurpose } from '../consent/consent-purpose.js';
import type { InfoCategory } from '../consent/info-category.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';

/**
 * One look at something of somebody's: the access log and the ledger of disclosures in one shape, ids and codes only,
 * never what was seen (domain §6.4; 42 CFR 2.25). Written once.
 */
export interface Access {
  readonly id: string;
  /** Whose record it is. */
  readonly owner: PersonId;
  /** Absent: somebody outside. To whom the owner gave it out, or gave a link, the consent says, in the owner's words. */
  readonly reader?: PersonId;
  /** Where the two know each other; the owner is told the name the reader has there. */
  readonly organization?: OrganizationId;
  readonly at: Date;
  readonly action: Action;
  readonly category: InfoCategory;
  /** Which one, where it has a name of its own. */
  readonly thing?: string;
  readonly purpose: ConsentPurpose;
  /** What the permit rested on; `link`: one that the owner made for a crisis; `none`: it was denied. */
  readonly basis: Relation | 'link' | 'none';
  /** The consent that decided, where one did; the link, where that did. */
  readonly consent?: string;
  readonly outcome: 'permit' | 'deny';
  /** It left the hands it was in: an entry of the disclosure ledger, too. */
  readonly disclosed: boolean;
  /** The notice that went out with it. */
  readonly notice?: 'part-2' | 'confidentiality';
}

/** Who looked at whose record. Added to and read; nothing in it is ever changed. */
export interface Accesses {
  /**
   * All of them in one statement; all or none. In the scope of the reader they name; of the owner, for what they give out
   * themselves; or of whoever presents a link.
   */
  record(accesses: readonly Access[]): Promise<void>;
  /**
   * What others saw of this person, newest first. In their self scope. Attempts that were denied are not answered: who
   * was kept from looking would tell who keeps whom away.
   */
  of(person: PersonId): Promise<readonly Access[]>;
  /** How many {@link of} would answer: more than before means that something was opened since. In their self scope. */
  count(person: PersonId): Promise<number>;
}
