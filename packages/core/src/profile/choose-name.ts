import { canonicalLanguageTag } from '../kernel/language-tag.js';
import { err, ok, type Result } from '../kernel/result.js';
import { readText, type UnreadableText } from '../kernel/text.js';
import type { PersonId } from '../person/person-id.js';
import type { Decided } from './decided.js';
import { longestName, type Profile } from './profile.js';

export interface ChooseName {
  /** What to be called: the only thing anyone has to say. */
  readonly name: string;
  /** The language they read; left as it is when absent. A tag that is none is as good as absent. */
  readonly language?: string;
}

/** Someone chooses the name they go by, for the first time or anew. */
export function chooseNameOn(
  profile: Profile | undefined,
  person: PersonId,
  { name: chosen, language: tag }: ChooseName,
): Result<Decided<Profile>, UnreadableText> {
  const name = readText(chosen, longestName);
  if (!name.ok) return err(name.error);
  const language = (tag === undefined ? undefined : canonicalLanguageTag(tag)) ?? profile?.language;
  const state = { person, name: name.value, ...(language !== undefined && { language }), statements: profile?.statements ?? [] };
  const asBefore = profile !== undefined && profile.name === state.name && profile.language === language;
  return ok(asBefore ? { state: profile } : { state, happened: { kind: 'NameChosen', codes: {} } });
}
