import type { Relation } from '../../access/rule.js';
import type { Selection } from '../../access/selection.js';
import type { Recipient } from '../../consent/consent-terms.js';
import { type ConsentDirective, isWithdrawn } from '../../consent/directive.js';
import { isSameRecipient } from '../../consent/is-same-recipient.js';
import { stillStands } from '../../consent/take-back-directive.js';
import { directionOf, localize } from '../../kernel/localized.js';
import type { Kept } from '../../kernel/kept.js';
import { globalId } from '../global-id.js';
import type { Look } from '../load/look.js';
import { consentPaper } from '../load/paper-seen.js';
import { recipientName } from '../load/recipient-name.js';
import { each, project } from '../project.js';
import { moment, spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { categoryLabels } from '../words/categories.js';
import { purposeLabels } from '../words/purposes.js';
import { projectLabel } from './label.js';
import { projectPaper } from './paper.js';

/** What somebody signed, to themselves: its words as they read them, what it opens, to whom, until when, and its history. */
export function projectConsent(
  look: Look,
  selection: Selection,
  relation: Relation,
  { value, version }: Kept<ConsentDirective>,
): Promise<Finished> {
  const { wording, expires, recipients, categories, signature } = value;
  return project(selection, 'Consent', relation, {
    id: () => globalId('consent', value.id),
    version: () => version,
    kind: () => spelled(value.kind),
    decision: () => spelled(value.decision),
    text: (field) =>
      projectLabel(field, relation, {
        text: wording.text,
        lang: wording.language,
        dir: directionOf(wording.language),
        isFallback: false,
      }),
    textVersion: () => wording.version,
    purposes: (field) =>
      each(value.purposes, (code) =>
        project(field.selection, 'ConsentUse', relation, {
          code: () => spelled(code),
          label: (one) => projectLabel(one, relation, localize(purposeLabels[code], look.languages)),
        }),
      ),
    recipients: (field) =>
      each(recipients, (recipient) => projectRecipient(look, field.selection, relation, value, recipient)),
    categories: (field) =>
      each(categories, (category) =>
        project(field.selection, 'ConsentCategory', relation, {
          code: () => spelled(category),
          label: (one) => projectLabel(one, relation, localize(categoryLabels[category], look.languages)),
          stands: () => recipients.some((recipient) => stillStands(value, recipient, category)),
        }),
      ),
    form: () => spelled(value.form),
    explainedBy: () => value.explainedBy,
    helpedBy: () => value.helpedBy,
    signedAt: () => moment(signature.at),
    until: () => (expires.kind === 'date' ? moment(expires.at) : undefined),
    stands: () => stands(value, look.at),
    paper: async (field) => projectPaper(field.selection, relation, await consentPaper(look, value)),
    takenBack: (field) =>
      each(value.withdrawals, ({ at, recipient, category }) =>
        project(field.selection, 'ConsentTakenBack', relation, {
          at: () => moment(at),
          recipient: () => (recipient ? recipients.findIndex((one) => isSameRecipient(one, recipient)) : undefined),
          category: () => category && spelled(category),
        }),
      ),
  });
}

/** Whether any of it is in force. */
function stands(directive: ConsentDirective, at: Date): boolean {
  const { recipients, categories, expires } = directive;
  const isOver =
    (expires.kind === 'date' && expires.at <= at) ||
    (expires.kind === 'event' && expires.happenedAt !== undefined && expires.happenedAt <= at);
  if (isOver || isWithdrawn(directive, at)) return false;
  return recipients.some((one) => categories.some((category) => stillStands(directive, one, category)));
}

function projectRecipient(
  look: Look,
  selection: Selection,
  relation: Relation,
  directive: ConsentDirective,
  recipient: Recipient,
): Promise<Finished> {
  return project(selection, 'ConsentRecipient', relation, {
    position: () => directive.recipients.indexOf(recipient),
    kind: () => spelled(recipient.kind),
    name: () => recipientName(look, directive, recipient),
    stands: () => directive.categories.some((category) => stillStands(directive, recipient, category)),
  });
}
