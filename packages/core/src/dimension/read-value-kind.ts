import { isOptionKey } from './dimension-id.js';
import { labels } from './read-labels.js';
import { byForm, exactly, list, misfit, type Read, shape, text, that, whole } from './reading.js';
import type { Choice, ValueKind } from './value-kind.js';

export const longestLabel = 200;

const mostOptions = 500;

const key = that(
  'lower-case words and digits with hyphens',
  (input): input is string => typeof input === 'string' && isOptionKey(input),
);

const choice: Read<Choice> = shape(
  { key, labels: labels(longestLabel) },
  { broader: key, retired: exactly(true, false) },
);

/** Options in a tree, or in none: no key twice, nothing below what is not there, nothing below itself. */
const options: Read<readonly Choice[]> = (input, path) => {
  const read = list(choice, 1, mostOptions)(input, path);
  if (!read.ok) return read;
  const broader = new Map(read.value.map((option) => [option.key, option.broader]));
  for (const [index, option] of read.value.entries()) {
    const at = [...path, String(index)];
    if (read.value.findIndex((one) => one.key === option.key) !== index)
      return misfit([...at, 'key'], 'a key no other option has');
    if (option.broader !== undefined && !broader.has(option.broader))
      return misfit([...at, 'broader'], 'the key of another option');
    if (isBelowItself(option.key, broader)) return misfit([...at, 'broader'], 'an option that is not below this one');
  }
  return read;
};

/** Steps have an order and no tree. */
const steps: Read<readonly Choice[]> = (input, path) => {
  const read = options(input, path);
  if (!read.ok) return read;
  const below = read.value.findIndex(({ broader }) => broader !== undefined);
  return below === -1 ? read : misfit([...path, String(below), 'broader'], 'nothing: steps have an order, not a tree');
};

const interval: Read<Extract<ValueKind, { form: 'interval' }>> = (input, path) => {
  const bound = whole(-1_000_000, 1_000_000);
  const read = shape({ form: exactly('interval'), unit: text(40), least: bound, most: bound })(input, path);
  return read.ok && read.value.most < read.value.least ? misfit([...path, 'most'], 'at least "least"') : read;
};

export const valueKind: Read<ValueKind> = byForm({
  choice: shape({ form: exactly('choice'), options }),
  ordered: shape({ form: exactly('ordered'), steps }),
  interval,
  language: shape({ form: exactly('language') }),
  area: shape({ form: exactly('area'), levels: whole(1, 5) }),
  'week-slots': shape({ form: exactly('week-slots') }),
  name: shape({ form: exactly('name'), longest: whole(1, 300) }),
  words: shape({ form: exactly('words'), longest: whole(1, 2000) }),
});

/** Climbs at most as often as there are options. */
function isBelowItself(key: string, broader: ReadonlyMap<string, string | undefined>): boolean {
  let above = broader.get(key);
  for (let climbed = 0; above !== undefined && climbed < broader.size; climbed += 1) {
    if (above === key) return true;
    above = broader.get(above);
  }
  return false;
}
