import type { DimensionId } from '../dimension/dimension-id.js';
import type { Answer } from '../dimension/value.js';
import type { Use } from '../dimension/dimension.js';
import type { DomainEvent } from '../kernel/event.js';
import type { Brand } from '../kernel/brand.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { Audience, Comfort } from './statement.js';

export type ImportedEntryId = Brand<string, 'ImportedEntryId'>;

/**
 * A fact about a person from an organization's own file. It is the organization's entry, and sleeps: a use counts only
 * where the file records that the person agreed to it, how and when, or once that person confirmed it themselves.
 */
export interface ImportedEntry {
  readonly id: ImportedEntryId;
  readonly organization: OrganizationId;
  readonly person: PersonId;
  /** Which list it came from: the name the organization gave the source. */
  readonly source: string;
  /** The person's id in that list. */
  readonly externalId: string;
  readonly dimension: DimensionId;
  readonly answer: Answer;
  readonly comfort: Comfort;
  readonly agreements: readonly RecordedAgreement[];
  /** The person took it back: it stays asleep, whatever later files say. */
  readonly withdrawnAt?: Date;
}

/** From the instant on at which its person took it back, nothing of it counts. */
export function isTakenBack({ withdrawnAt }: Pick<ImportedEntry, 'withdrawnAt'>, at: Date): boolean {
  return withdrawnAt !== undefined && withdrawnAt <= at;
}

/** The person agreed to one use. `confirmed`: by themselves, signed in. The rest is what a file says. */
export interface RecordedAgreement {
  readonly use: Use;
  readonly audience?: Audience;
  readonly how: 'paper' | 'spoken' | 'own-device' | 'confirmed';
  readonly on: Date;
}

/** Organizations' entries about people. */
export interface ImportedEntries {
  /** Those about one person in one organization. */
  about(organization: OrganizationId, person: PersonId): Promise<readonly ImportedEntry[]>;
  /** Those about a person everywhere; a self scope sees one's own only. */
  aboutMe(person: PersonId): Promise<readonly ImportedEntry[]>;
  /** What others' yes opened of this person's to whoever acts. In a support scope; a wider one than what is decided to be shown. */
  openedBy(person: PersonId): Promise<readonly ImportedEntry[]>;
  /** Everything one source ever brought, by which the next reading of the file knows whom it speaks of. In an import scope only. */
  ofSource(organization: OrganizationId, source: string): Promise<readonly ImportedEntry[]>;
  keep(entry: ImportedEntry, events: readonly DomainEvent[]): Promise<void>;
  /** Many at once, as an import does. */
  keepMany(entries: readonly ImportedEntry[], events: readonly DomainEvent[]): Promise<void>;
  /** The file does not say it any more. In an import scope only. */
  remove(organization: OrganizationId, ids: readonly ImportedEntryId[]): Promise<void>;
  /**
   * What a term kept of people who are erased, and its time is over: for each entry the nameless person it is kept about.
   * In an import scope only.
   */
  pastTerm(organization: OrganizationId, at: Date): Promise<readonly PersonId[]>;
}
