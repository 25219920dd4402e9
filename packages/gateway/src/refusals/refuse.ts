import type { Finished } from '@peerness/core/use-cases';
import { finish } from '../access/finish.js';
import { spelled } from '../enums/enum-of.js';
import type { Call } from '../resolvers/call.js';
import type { AnyRefusal } from './any-refusal.js';
import type { SaidField } from './form.js';
import { refusalForms } from './forms.js';

/** A refusal as a finished answer, in words for the person who asked. */
export function refuse(refusal: AnyRefusal, { selection, reader }: Pick<Call, 'selection' | 'reader'>): Finished {
  const { kind, ...said } = refusal;
  const { retryable, says, ...words } = refusalForms[kind];
  const codes = Object.entries<SaidField>(says).map(([name, { isCode }]) => {
    const value: unknown = said[name as keyof typeof said];
    return [name, isCode ? inCode(value) : value];
  });
  return finish(
    {
      ...Object.fromEntries(codes),
      __typename: kind,
      code: kind.replace(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '_').toUpperCase(),
      message: inLanguage(words, reader.languages),
      path: 'path' in refusal && refusal.path ? withInput(refusal.path) : [],
      retryable,
    },
    selection,
  );
}

/** A word of the domain's, or some of them. */
function inCode(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inCode);
  return typeof value === 'string' ? spelled(value) : value;
}

const spoken = ['en', 'es'] as const;

/** English and Spanish are at hand; whoever would like another is given English, and told so. */
function inLanguage(
  words: { readonly [Language in (typeof spoken)[number]]: string },
  wanted: readonly string[],
): Finished {
  const asked = wanted.map((tag) => tag.toLowerCase().split('-')[0]);
  const lang = asked.map((tag) => spoken.find((one) => one === tag)).find((one) => one !== undefined) ?? 'en';
  const isFallback = asked.length > 0 && asked[0] !== lang;
  return { __typename: 'Label', text: words[lang], lang, dir: 'LTR', isFallback };
}

function withInput(path: readonly string[]): readonly string[] {
  return path[0] === 'input' ? path : ['input', ...path];
}
