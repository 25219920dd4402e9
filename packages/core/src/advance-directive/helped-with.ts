import { foldName } from '../dimension/comparators/fold-name.js';
import type { AdvanceDirective } from './advance-directive.js';

/** Whether somebody of this name helped writing it, as far as names can tell: case, spaces and encodings do not count. */
export function helpedWith({ instructions }: Pick<AdvanceDirective, 'instructions'>, name: string): boolean {
  return instructions.some(({ helpedBy }) => helpedBy !== undefined && isSameName(helpedBy, name));
}

export function isSameName(one: string, other: string): boolean {
  return foldName(one) === foldName(other);
}
