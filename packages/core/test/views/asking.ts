import type { FieldRule, SelectedField, Selection } from '../../src/index.js';
import { types } from './types-asked.js';

/** A field as it is asked for in these tests: on a type, with a rule that lets everyone see it unless another is given. */
export function field(on: string, name: string, more: Partial<Omit<SelectedField, 'on' | 'name'>> = {}): SelectedField {
  return { on, name, as: name, rule: 'public', arguments: {}, selection: { fields: [] }, ...more };
}

/** What is asked of a type: names, or fields put together with {@link field}. */
export function asking(on: string, ...fields: readonly (string | SelectedField)[]): Selection {
  return { fields: fields.map((one) => (typeof one === 'string' ? field(on, one) : one)) };
}

/** A field with something asked below it. */
export function below(
  on: string,
  name: string,
  selection: Selection,
  more: Partial<SelectedField> = {},
): SelectedField {
  return field(on, name, { selection, ...more });
}

/** All there is to ask of a type, and of everything below it. `given`: the arguments of fields that take some. */
export function everything(
  type: string,
  given: Readonly<Record<string, SelectedField['arguments']>> = {},
  rule: FieldRule = 'public',
): Selection {
  return {
    fields: Object.entries(types[type] ?? {}).map(([name, target]) =>
      field(type, name, {
        rule,
        arguments: given[name] ?? {},
        selection: target === 0 ? { fields: [] } : everything(target, given, rule),
      }),
    ),
  };
}
