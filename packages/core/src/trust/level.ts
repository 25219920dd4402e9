/**
 * How far one person opens themselves to another on one connection, first to last; each holds what comes before it
 * (domain: disclosure levels). Only the owner opens, and may step back at any time.
 *
 * - `as-everyone-here`: their name, and what they show every member. - `experiences`: what they set aside for people they
 * are connected with. - `story`: their story. - `contact-and-plan`: how to reach them, and the parts of a plan they show.
 */
export const disclosureLevels = ['as-everyone-here', 'experiences', 'story', 'contact-and-plan'] as const;

export type DisclosureLevel = (typeof disclosureLevels)[number];

export const firstLevel: DisclosureLevel = 'as-everyone-here';

export const lastLevel: DisclosureLevel = 'contact-and-plan';

/** Whether whoever stands at `level` has come to `wanted`. */
export function reaches(level: DisclosureLevel, wanted: DisclosureLevel): boolean {
  return disclosureLevels.indexOf(level) >= disclosureLevels.indexOf(wanted);
}
