import type { Decision } from '../../access/decision.js';
import type { Relation } from '../../access/rule.js';
import type { SelectedField } from '../../access/selection.js';
import { localize } from '../../kernel/localized.js';
import type { Look } from '../load/look.js';
import type { Finished } from '../views.js';
import { noticeWords } from '../words/notices.js';
import { projectLabel } from './label.js';

/** The notice a decision asks for; none with what is one's own. */
export function projectNotice(
  { languages }: Look,
  field: SelectedField,
  relation: Relation,
  { obligations }: Decision,
): Promise<Finished> | undefined {
  const notice = (['part-2', 'confidentiality'] as const).find((one) => obligations.includes(`notice:${one}`));
  return notice && projectLabel(field, relation, localize(noticeWords[notice], languages));
}
