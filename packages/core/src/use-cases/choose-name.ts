import type { SelfScope } from '../access/scope.js';
import { canonicalLanguageTag } from '../kernel/language-tag.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import { type ChooseName, chooseNameOn } from '../profile/choose-name.js';
import { globalId } from '../views/global-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { atPath, type UnreadableLanguageAt, type UnreadableTextAt } from '../kernel/at-path.js';
import { asExpected, keepProfile } from './change-profile.js';

export interface ChooseNameCommand extends ChooseName {
  readonly expectedVersion?: number;
}

export type ChooseNameRefusal = UnreadableTextAt | UnreadableLanguageAt | ChangedMeanwhile;

/** Someone chooses the name they go by: the beginning of a profile, or a change of it. */
export async function chooseName(
  work: Work,
  self: SelfScope,
  command: ChooseNameCommand,
  occasion: Occasion,
): Promise<Result<Outcome, ChooseNameRefusal>> {
  const language = command.language === undefined ? undefined : canonicalLanguageTag(command.language);
  if (command.language !== undefined && language === undefined)
    return err({ kind: 'UnreadableLanguage', path: ['language'] });
  return work(self, async (ports): Promise<Result<Outcome, ChooseNameRefusal>> => {
    const kept = await ports.profiles.find(self.actor);
    const version = kept?.version ?? 0;
    const expected = asExpected({ value: kept, version }, command.expectedVersion);
    if (!expected.ok) return expected;
    const chosen = { name: command.name, ...(language !== undefined && { language }) };
    const decided = atPath(chooseNameOn(kept?.value, self.actor, chosen), 'name');
    if (!decided.ok) return decided;
    const profile = await keepProfile(ports, self, version, decided.value, occasion);
    return profile.ok ? ok({ person: globalId('self', self.actor) }) : profile;
  });
}
