import type { Asks } from '../ask/asks.js';
import type { Connections } from '../connection/connections.js';
import type { Consents } from '../consent/consents.js';
import type { Directives } from '../consent/directives.js';
import type { Dimensions } from '../dimension/dimensions.js';
import type { LegalDemands } from '../legal/legal-demands.js';
import type { LegalHolds } from '../legal/legal-holds.js';
import type { Memberships, Organizations } from '../organization/organizations.js';
import type { People } from '../person/people.js';
import type { Plans } from '../plan/plans.js';
import type { Blocks } from '../presence/blocks.js';
import type { Presences } from '../presence/presences.js';
import type { ImportedEntries } from '../profile/imported-entry.js';
import type { Profiles } from '../profile/profiles.js';
import type { Accesses } from '../record/accesses.js';
import type { Erasures } from '../record/erasure.js';
import type { RetentionTerms } from '../record/retention.js';
import type { Sessions } from '../session/sessions.js';
import type { Wishes } from '../wish/wishes.js';
import type { ClaimCodes } from './claim-codes.js';
import type { Replies } from './replies.js';

/** Everything one transaction can reach. */
export interface Ports {
  readonly people: People;
  readonly organizations: Organizations;
  readonly memberships: Memberships;
  readonly claimCodes: ClaimCodes;
  readonly dimensions: Dimensions;
  readonly profiles: Profiles;
  readonly importedEntries: ImportedEntries;
  readonly wishes: Wishes;
  readonly presences: Presences;
  readonly blocks: Blocks;
  readonly consents: Consents;
  readonly directives: Directives;
  readonly connections: Connections;
  readonly asks: Asks;
  readonly plans: Plans;
  readonly sessions: Sessions;
  readonly legalDemands: LegalDemands;
  readonly legalHolds: LegalHolds;
  readonly replies: Replies;
  readonly accesses: Accesses;
  readonly erasures: Erasures;
  readonly retentionTerms: RetentionTerms;
}
