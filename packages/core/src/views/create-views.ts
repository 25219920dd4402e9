import { readCardRows } from '../crisis-line/card-row.js';
import { crisisCard } from '../crisis-line/crisis-card.js';
import { builtInCrisisLines } from '../crisis-line/built-in-lines.js';
import type { CrisisLines } from '../crisis-line/crisis-line.js';
import type { Catalogue } from '../dimension/catalogue.js';
import { organizationOf } from '../dimension/dimension-id.js';
import { ok } from '../kernel/result.js';
import { type RoundStrategy, usualStrategy } from '../round/match-round.js';
import type { NoticeChannel } from '../notice/notice.js';
import type { PeerIndex } from '../peer-index/peer-index.js';
import type { Work } from '../work/work.js';
import { type Look, lookOf } from './load/look.js';
import { anyone, builtInDimensions, dimensionsOf } from './questions/dimensions.js';
import { explainMatch } from './questions/explain-match.js';
import { findPeersFor } from './questions/find-peers.js';
import { legalDemandsOf, legalHoldsOf } from './questions/legal.js';
import { matcherCardOf } from './questions/matcher-card.js';
import { membersOf } from './questions/members.js';
import { node } from './questions/node.js';
import { outcome } from './questions/outcome.js';
import { previewAs } from './questions/preview-as.js';
import { previewInvitation } from './questions/preview-invitation.js';
import { readScan } from './questions/scan.js';
import { viewer } from './questions/viewer.js';
import { projectAccesses } from './types/access.js';
import { projectCard } from './types/crisis-card.js';
import { crisisLines } from './types/crisis-line.js';
import { projectMatcherCard } from './types/matcher-card.js';
import type { Reader, ScanPaths, Views } from './views.js';

export interface ViewsOptions {
  /** The built-in dimensions. */
  readonly catalogue: Catalogue;
  /** The crisis lines shown to whoever asks; the built-in ones unless said. */
  readonly lines?: CrisisLines;
  /** How a round puts people together where nobody chose; deferred acceptance unless said. */
  readonly roundStrategy?: RoundStrategy;
  /** In which ways people can be told that something waits; none unless said. */
  readonly channels?: readonly NoticeChannel[];
  /** Where scans of signed papers go and come from; nowhere unless said. */
  readonly scanPaths?: ScanPaths;
  /** Finds sooner who comes first on a list of peers. Without one everybody's row is read for each list. */
  readonly peerIndex?: PeerIndex;
}

/** Views that load through ports and put together what core's decisions allow. */
export function createViews(
  work: Work,
  { lines = builtInCrisisLines, roundStrategy = usualStrategy, ...options }: ViewsOptions,
): Views {
  const lookFor = (reader: Reader): Look | undefined => reader.self && lookOf(work, reader.self, reader, options);
  const { catalogue } = options;
  /** Nothing leaves before it is written down, for whoever it is about, that it was looked at. */
  const looked = async <Answer>(look: Look, answer: Promise<Answer>): Promise<Answer> => {
    const finished = await answer;
    await look.ledger.write();
    return finished;
  };

  return {
    async viewer(reader, selection) {
      const look = lookFor(reader);
      return look ? looked(look, viewer(look, selection)) : null;
    },
    async node(reader, ref, selection) {
      const look = lookFor(reader);
      if (look) return looked(look, node(look, ref, selection));
      const [id = ''] = ref.ids;
      const dimension = ref.kind === 'dimension' && organizationOf(id) === undefined ? catalogue.get(id) : undefined;
      const [found] = dimension ? await builtInDimensions(new Map([[id, dimension]]), reader.languages, selection) : [];
      return found ?? null;
    },
    async findPeers(reader, search, selection) {
      const look = lookFor(reader);
      return look ? looked(look, findPeersFor(look, search, selection)) : ok(null);
    },
    async explainMatch(reader, one, selection) {
      const look = lookFor(reader);
      return look ? looked(look, explainMatch(look, one, selection)) : null;
    },
    async members(reader, organization, page, selection) {
      const look = lookFor(reader);
      return look ? looked(look, membersOf(look, organization, page, selection)) : ok(null);
    },
    async legalDemands(reader, organization, selection) {
      const look = lookFor(reader);
      return look ? looked(look, legalDemandsOf(look, organization, selection)) : null;
    },
    async legalHolds(reader, organization, selection) {
      const look = lookFor(reader);
      return look ? looked(look, legalHoldsOf(look, organization, selection)) : null;
    },
    async opened(reader, first, selection) {
      const look = lookFor(reader);
      return look && !look.withHelp ? looked(look, projectAccesses(look, { arguments: { first }, selection })) : null;
    },
    async scan(reader, id) {
      const look = lookFor(reader);
      return look ? looked(look, readScan(look, id)) : null;
    },
    async previewInvitation(reader, to, selection) {
      const look = lookFor(reader);
      return look ? looked(look, previewInvitation(look, to, selection)) : null;
    },
    async previewAs(reader, asked, selection) {
      const look = lookFor(reader);
      return look ? looked(look, previewAs(look, asked, selection)) : null;
    },
    async dimensions(reader, organization, selection) {
      if (organization === undefined) return builtInDimensions(catalogue, reader.languages, selection);
      const look = lookFor(reader);
      return look ? looked(look, dimensionsOf(look, organization, selection)) : [];
    },
    async matcherCard(reader, organization, selection) {
      if (organization === undefined) return projectMatcherCard(anyone(reader.languages), selection, catalogue);
      const look = lookFor(reader);
      return look ? looked(look, matcherCardOf(look, organization, selection)) : null;
    },
    lines,
    roundStrategy,
    crisisLines: (reader, selection) => crisisLines(lines, lookFor(reader), reader.languages, selection),
    async crisisCard(reader, drafts, selection) {
      if (!reader.self) return ok(null);
      const rows = readCardRows(drafts, lines);
      return rows.ok ? ok(await projectCard(selection, crisisCard(rows.value, reader.languages))) : rows;
    },
    async outcome(reader, typename, changed, selection, made) {
      const look = lookFor(reader);
      return look ? looked(look, outcome(look, typename, changed, selection, made)) : { __typename: typename };
    },
  };
}
