import type { PolicyDef } from '@mikro-orm/core';
import type { Condition } from './conditions.js';

/** A row nobody is named for is nobody's: the wall stands for the owner of the table too. */
export const walled = 'force' as const;

export function mayRead(who: string, when: Condition): PolicyDef {
  return { name: `read_by_${who}`, command: 'select', using: when };
}

export function mayAdd(who: string, when: Condition): PolicyDef {
  return { name: `add_by_${who}`, command: 'insert', check: when };
}

/** Whoever decides by a row may lock it, and change nothing in it. */
export function mayLock(who: string, when: Condition): PolicyDef {
  return { name: `lock_by_${who}`, command: 'update', using: when, check: 'false' };
}

/** `when` says which rows may be locked and changed, `into` what they may become; the same unless said. */
export function mayChange(who: string, when: Condition, into: Condition = when): PolicyDef {
  return { name: `change_by_${who}`, command: 'update', using: when, check: into };
}

export function mayRemove(who: string, when: Condition): PolicyDef {
  return { name: `remove_by_${who}`, command: 'delete', using: when };
}

/** Theirs to add, change and remove; reading is another question. */
export function mayKeep(who: string, when: Condition): PolicyDef[] {
  return [mayAdd(who, when), mayChange(who, when), mayRemove(who, when)];
}

/** Theirs to read, add, change and remove. */
export function belongsTo(who: string, when: Condition): PolicyDef[] {
  return [mayRead(who, when), ...mayKeep(who, when)];
}
