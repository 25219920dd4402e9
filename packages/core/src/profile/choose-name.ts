import { err, ok, type Result } from '../kernel/result.js';
import { readLine, type UnreadableText } from '../kernel/text.js';
import type { PersonId } from '../person/person-id.js';
import type { Decided } from './decided.js';
import { longestName, type Profile } from './profile.js';

export interface ChooseName {
  /** What to be called: the only thing anyone has to say. */
  readonly name: string;
  /** The language they read, as a canonical tag; left as it is when absent. */
  readonly language?: string;
}

/** Someone chooses the name they go by, for the first time or anew. */
export function chooseNameOn(
  profile: Profile | undefined,
  person: PersonId,
  { name: chosen, language: read }: ChooseName,
): Result<Decided<Profile>, UnreadableText> {
  const name = readLine(chosen, longestName);
  if (!name.ok) return err(name.error);
  const language = read ?? profile?.language;
  const state = {
    person,
    name: name.value,
    ...(language !== undefined && { language }),
    statements: profile?.statements ?? [],
  };
  const asBefore = profile !== undefined && profile.name === state.name && profile.language === language;
  return ok(asBefore ? { state: profile } : { state, happened: { kind: 'NameChosen', codes: {} } });
}
