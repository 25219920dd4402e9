import { readers } from './cast.js';
import type { Ids } from './ids.js';
import type { Caller } from './raw-sql.js';
import { orgsOf } from './relations.js';

const personOf = (ids: Ids, who: string): string => ids.people.get(who) ?? '01960000-0000-7000-8000-00000000ffff';

/** The organization's own id, in its canonical form. */
export function organizationId(ids: Ids, org: string): string {
  return (ids.organizations.get(org) ?? '').replace(/^organization_(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Whoever tells the database nothing, or half of it. */
export function nobodies(ids: Ids): readonly Caller[] {
  const harbor = organizationId(ids, 'harbor');
  return [
    { name: 'nobody', context: {} },
    { name: 'emptiness', context: { 'app.actor': '', 'app.organization': '', 'app.purpose': '' } },
    { name: 'a purpose alone', context: { 'app.purpose': 'match' } },
    { name: 'an organization alone', context: { 'app.organization': harbor } },
    { name: 'oneself, without saying who', context: { 'app.purpose': 'self', 'app.organization': harbor } },
    ...forged.map((purpose) => ({
      name: `nobody for "${purpose}"`,
      context: { 'app.organization': harbor, 'app.purpose': purpose },
    })),
  ];
}

/** Purposes there are not. */
export const forged = [
  'owner',
  'SELF',
  'support ',
  'match;',
  "match' or true --",
  'postgres',
  '*',
  'support,match',
] as const;

/** Everyone who can ask, in each scope theirs and the other organization's, and for purposes that do not exist. */
export function callers(ids: Ids): readonly Caller[] {
  return readers
    .filter((reader) => reader !== undefined)
    .flatMap((reader) => {
      const actor = personOf(ids, reader);
      const scopes = ['harbor', 'lighthouse'].flatMap((org) => {
        const isMine = orgsOf(reader).some((one) => one === org);
        return ['support', 'match'].map((purpose) => ({
          name: `${reader} for ${purpose} in ${isMine ? 'their' : 'the other'} ${org}`,
          context: { 'app.actor': actor, 'app.organization': organizationId(ids, org), 'app.purpose': purpose },
        }));
      });
      return [
        { name: reader, context: { 'app.actor': actor, 'app.purpose': 'self' } },
        ...scopes,
        ...forged.slice(0, 2).map((purpose) => ({
          name: `${reader} for "${purpose}"`,
          context: { 'app.actor': actor, 'app.organization': organizationId(ids, 'harbor'), 'app.purpose': purpose },
        })),
      ];
    });
}
