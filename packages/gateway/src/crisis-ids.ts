import {
  type CriterionId,
  type CrisisLinkId,
  type NotToCallId,
  parseCriterionId,
  parseCrisisLinkId,
  parseNotToCallId,
} from '@peerness/core/crisis';
import { badInput } from './errors/problem.js';

/** A line of a crisis plan is named within it only. */
export function criterionId(text: string, path: readonly string[]): CriterionId {
  const read = parseCriterionId(text);
  if (read.ok) return read.value;
  throw badInput('This is not the id of a criterion.', path);
}

export function crisisLinkId(text: string, path: readonly string[]): CrisisLinkId {
  const read = parseCrisisLinkId(text);
  if (read.ok) return read.value;
  throw badInput('This is not the id of a link.', path);
}

export function notToCallId(text: string, path: readonly string[]): NotToCallId {
  const read = parseNotToCallId(text);
  if (read.ok) return read.value;
  throw badInput('This is not the id of a line.', path);
}
