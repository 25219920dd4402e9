import fc from 'fast-check';
import type { OrganizationId } from '../../organization/organization-id.js';
import { readHelper } from '../../person/helper.js';
import type { PersonId } from '../../person/person-id.js';

/** A UUIDv7 of any brand. */
export function ids<Id extends string>(): fc.Arbitrary<Id> {
  return fc.uuid({ version: 7 }).map((id) => id as Id);
}

export const people: fc.Arbitrary<PersonId> = ids<PersonId>();
export const organizationIds: fc.Arbitrary<OrganizationId> = ids<OrganizationId>();

/** Moments to the millisecond. */
export const moments: fc.Arbitrary<Date> = fc.date({
  min: new Date('1970-01-01T00:00:00Z'),
  max: new Date('2199-12-31T23:59:59.999Z'),
  noInvalidDate: true,
});

/** Words as people write them, in any script; no reader-invisible ones. */
export const words: fc.Arbitrary<string> = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.constantFrom(
      'Melodie  O’Brien',
      'أمير',
      '佐藤 🙂',
      ' leading and trailing ',
      'two\nlines\tand a tab',
      '"quoted", \\escaped\\, {braced}',
      '👩🏽‍🤝‍👩🏻',
    ),
  )
  .filter((text) => !text.includes('\0') && text.isWellFormed() && text.trim() !== '');

/** A helper's name: words of one line. */
export const helpers: fc.Arbitrary<string> = words.filter((name) => readHelper(name).ok);

export const languages: fc.Arbitrary<string> = fc.constantFrom(
  'en',
  'es',
  'es-MX',
  'pt-BR',
  'ar',
  'zh-Hant',
  'ase',
  'mi',
);

export const keys: fc.Arbitrary<string> = fc.constantFrom('navy', 'single-parent', 'night-owl', 'grief', 'a1', 'x-2-y');

/** The same fields, with those that have no value left out: as `exactOptionalPropertyTypes` has it. */
export function whereGiven<Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]: Exclude<Fields[Key], undefined>;
  };
}

export function maybe<Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> {
  return fc.option(values, { nil: undefined });
}

/** A few, with no two alike under `by`. */
export function few<Value>(values: fc.Arbitrary<Value>, by: (value: Value) => unknown): fc.Arbitrary<Value[]> {
  return fc.uniqueArray(values, { maxLength: 4, selector: by });
}
