import { err, ok, type Result } from '../kernel/result.js';
import type { InstalledTemplate } from './template.js';

/** A newer version of this template is installed, or this number of it with other words. */
export interface NotNewer {
  readonly kind: 'NotNewer';
  readonly path: readonly string[];
  /** The version that is installed. */
  readonly installed: number;
}

/** No more templates fit in one organization. */
export interface TooManyTemplates {
  readonly kind: 'TooManyTemplates';
  readonly most: number;
}

/** An organization has at most this many templates of its own. */
export const mostTemplates = 50;

/** What to keep, if anything: a version takes the place of those before it, and the same file again changes nothing. */
export function installTemplate(
  installed: readonly InstalledTemplate[],
  template: InstalledTemplate,
): Result<InstalledTemplate | undefined, NotNewer | TooManyTemplates> {
  const before = installed.find(({ id }) => id === template.id);
  if (!before)
    return installed.length < mostTemplates ? ok(template) : err({ kind: 'TooManyTemplates', most: mostTemplates });
  if (isSame(before, template)) return ok(undefined);
  return template.version > before.version
    ? ok(template)
    : err({ kind: 'NotNewer', path: ['version'], installed: before.version });
}

/** Whatever the order in which a store gives the names of JSON back. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const [mine, theirs] = [Object.entries(one), Object.entries(other)];
  return (
    mine.length === theirs.length &&
    mine.every(([name, value]) => isSame(value, (other as Readonly<Record<string, unknown>>)[name]))
  );
}
