import type { Selection } from '../../access/selection.js';
import type { Relation } from '../../access/rule.js';
import type { Ask } from '../../ask/ask.js';
import { withdrawAskOf } from '../../ask/withdraw-ask.js';
import { valueLabel } from '../../dimension/value-label.js';
import { localize } from '../../kernel/localized.js';
import type { Labels } from '../../kernel/labels.js';
import { globalId } from '../global-id.js';
import { dimensionOf } from '../load/dimension-of.js';
import type { Look } from '../load/look.js';
import { type Fields, project } from '../project.js';
import { moment, spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { say } from '../words/say.js';
import { sentences } from '../words/sentences.js';
import { dimensionField } from './dimension-field.js';
import { projectLabel } from './label.js';
import { organizationField } from './organization.js';
import { projectValue } from './value.js';

/**
 * An ask as its asker sees it: the same whether or not it fits anyone, or anyone answered. Its version counts what the
 * asker did, and nothing else.
 */
export function projectAsk(look: Look, selection: Selection, relation: Relation, ask: Ask): Promise<Finished> {
  return project(selection, 'Ask', relation, {
    id: () => globalId('ask', ask.organization, ask.id),
    version: () => (ask.withdrawnAt === undefined ? 1 : 2),
    organization: organizationField(look, ask.organization),
    askedAt: () => moment(ask.askedAt),
    ...sharedFields(look, relation, ask, sentences.yourAsk),
    access: (field) =>
      project(field.selection, 'AskAccess', relation, {
        canWithdraw: async () =>
          (await look.mayAct(ask.organization, 'support')) && withdrawAskOf(ask, look.at) !== undefined,
      }),
  });
}

/** An ask as it is put to someone it fits: nothing in it says who asks. */
export function projectQuestion(look: Look, selection: Selection, ask: Ask): Promise<Finished> {
  return project(selection, 'Question', 'self', {
    ask: () => globalId('ask', ask.organization, ask.id),
    ...sharedFields(
      look,
      'self',
      ask,
      ask.kind === 'support' ? sentences.questionOfSupport : sentences.questionOfMutual,
    ),
  });
}

function sharedFields(
  look: Look,
  relation: Relation,
  { kind, dimension: id, value, openUntil }: Ask,
  sentence: Labels,
): Fields {
  const { languages } = look;
  return {
    kind: () => spelled(kind),
    dimension: dimensionField(look, id),
    value: async (field) => projectValue(field.selection, { relation, languages }, await dimensionOf(look, id), value),
    openUntil: () => moment(openUntil),
    text: async (field) => {
      const dimension = await dimensionOf(look, id);
      const words = say(sentence, languages, {
        values: (said) => valueLabel(dimension, value, said).text,
        dimension: (said) => localize(dimension.labels, said).text,
      });
      return projectLabel(field, relation, words);
    },
  };
}
