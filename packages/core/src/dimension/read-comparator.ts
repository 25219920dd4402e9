import type { Comparator } from './comparator.js';
import { byForm, exactly, list, misfit, type Read, shape, whole } from './reading.js';
import type { ValueKind } from './value-kind.js';

const credit = whole(0, 100);

const comparator: Read<Comparator> = byForm({
  equal: shape({ form: exactly('equal') }),
  'any-of': shape({ form: exactly('any-of'), enough: whole(1, 100) }),
  'ordered-distance': shape({ form: exactly('ordered-distance'), credits: list(credit, 1, 100) }),
  'interval-overlap': shape({ form: exactly('interval-overlap'), enough: whole(1, 1_000_000) }),
  hierarchy: shape({ form: exactly('hierarchy'), wider: credit, sibling: credit }),
  language: shape({ form: exactly('language'), limited: credit }),
  area: shape({ form: exactly('area'), credits: list(credit, 1, 6) }),
  'week-slots': shape({ form: exactly('week-slots'), enough: whole(1, 336) }),
  none: shape({ form: exactly('none') }),
});

/** What can compare which values. Words are shown and never compared. */
export const comparatorsFor: { readonly [Form in ValueKind['form']]: readonly Comparator['form'][] } = {
  choice: ['equal', 'any-of', 'hierarchy', 'none'],
  ordered: ['equal', 'any-of', 'ordered-distance', 'none'],
  interval: ['equal', 'interval-overlap', 'none'],
  language: ['language', 'none'],
  area: ['equal', 'area', 'none'],
  'week-slots': ['week-slots', 'none'],
  name: ['equal', 'any-of', 'none'],
  words: ['none'],
};

/** A comparator that fits the values it is to compare. */
export function comparatorFor(kind: ValueKind): Read<Comparator> {
  return (input, path) => {
    const read = comparator(input, path);
    if (!read.ok) return read;
    const { value } = read;
    const fitting = comparatorsFor[kind.form];
    if (!fitting.includes(value.form))
      return misfit([...path, 'form'], `one of ${fitting.join(', ')} for this kind of value`);
    if (value.form === 'ordered-distance' && !(value.credits[0] === 100 && neverRises(value.credits))) {
      return misfit([...path, 'credits'], 'credits that begin with 100 and never rise');
    }
    if (value.form === 'area' && kind.form === 'area' && !isLadder(value.credits, kind.levels)) {
      return misfit([...path, 'credits'], `${kind.levels + 1} credits from 0 to 100 that never fall`);
    }
    return read;
  };
}

function isLadder(credits: readonly number[], levels: number): boolean {
  return (
    credits.length === levels + 1 && credits[0] === 0 && credits.at(-1) === 100 && neverRises([...credits].reverse())
  );
}

function neverRises(credits: readonly number[]): boolean {
  return credits.every((credit, index) => index === 0 || credit <= (credits[index - 1] ?? credit));
}
