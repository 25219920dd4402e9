import type { Selection } from '../../access/selection.js';
import { valueLabel } from '../../dimension/value-label.js';
import { type Localized, localize } from '../../kernel/localized.js';
import type { Reason } from '../../matching/reasons.js';
import type { Look } from '../load/look.js';
import type { PeerSeen } from '../load/peers-found.js';
import { each, project } from '../project.js';
import { spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { say } from '../words/say.js';
import { sentences } from '../words/sentences.js';
import { projectDimension } from './dimension.js';
import { projectLabel } from './label.js';
import { type Page, projectPageInfo } from './page-info.js';
import { projectPerson } from './person.js';

/** One page of peers, each with reasons, never a bare score. */
export function projectPeers(look: Look, selection: Selection, page: Page<PeerSeen>): Promise<Finished> {
  return project(selection, 'PeerConnection', 'self', {
    edges: (field) =>
      each(page.items, ({ cursor, item }) =>
        project(field.selection, 'PeerEdge', 'self', {
          cursor: () => cursor,
          node: (node) => projectPerson(look, node.selection, item.person),
          bothWouldMeetAgain: () => item.again,
          reasons: (reasons) => each(item.reasons, (reason) => projectReason(look, reasons.selection, reason)),
        }),
      ),
    pageInfo: (field) => projectPageInfo(field.selection, 'self', page),
  });
}

export function projectReason(look: Look, selection: Selection, reason: Reason): Promise<Finished> {
  return project(selection, 'Reason', 'self', {
    dimension: (field) => projectDimension(look, field.selection, reason.dimension),
    text: (field) => projectLabel(field, 'self', inWords(reason, look.languages)),
    basis: () => spelled(reason.basis),
    contribution: () => reason.contribution,
  });
}

function inWords({ dimension, basis, values }: Reason, languages: readonly string[]): Localized {
  return say(basis === 'wish' ? sentences.youAskedFor : sentences.youBothSay, languages, {
    dimension: (said) => localize(dimension.labels, said).text,
    values: (said) => values.map((value) => valueLabel(dimension, value, said).text).join(', '),
  });
}
