import type { Catalogue } from '../dimension/catalogue.js';
import { credit } from '../dimension/credit.js';
import type { Dimension } from '../dimension/dimension.js';
import type { Presence } from '../presence/presence.js';
import { listedValues, matchValues } from './usable-values.js';

/**
 * Whether nothing either of them said rules out meeting: a shared language, a shared way of meeting, a shared hour. What
 * one of them did not say rules out nothing. Two people who both write to each other need no shared hour.
 */
export function canMeet(asker: Presence, candidate: Presence, catalogue: Catalogue): boolean {
  const dimensions = [...catalogue.values()];
  const bothWrite = dimensions.some(
    (dimension) => dimension.traits.includes('contact-mode') && bothChose(dimension, 'text'),
  );

  function bothChose(dimension: Dimension, key: string): boolean {
    const chose = (presence: Presence, values = listedValues(presence, dimension.id)) =>
      values.some((value) => value.form === 'choice' && value.key === key);
    return chose(candidate) && chose(asker, matchValues(asker, dimension.id));
  }

  return dimensions.every((dimension) => {
    if (!dimension.traits.some((trait) => trait === 'language' || trait === 'contact-mode' || trait === 'availability'))
      return true;
    const mine = matchValues(asker, dimension.id);
    const theirs = listedValues(candidate, dimension.id);
    if (mine.length === 0 || theirs.length === 0) return true;
    return credit(dimension, mine, theirs) > 0 || (dimension.traits.includes('availability') && bothWrite);
  });
}
