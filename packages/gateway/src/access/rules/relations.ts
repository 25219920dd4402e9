import { type FieldRule, type Relation, relations } from '@peerness/core';

/** The rules of one type's fields, by field. */
export type TypeRules = { readonly [field: string]: FieldRule };

/** Whose it is. */
export const self: readonly Relation[] = ['self'];

/** One of the two in a connection. */
export const participant: readonly Relation[] = ['participant'];

/** Whose plan it is, whoever is shown a section of it, and to whom their crisis plan opens one. */
export const reading: readonly Relation[] = ['self', 'shown', 'crisis'];

/** Whoever may know of a person: they themselves, the other one in a connection, members to whom they chose to be seen. */
export const knowing: readonly Relation[] = ['self', 'participant', 'member'];

/** Whoever belongs to the organization. */
export const member: readonly Relation[] = ['member'];

/** Whoever looks after the organization. */
export const administrator: readonly Relation[] = ['administrator'];

/** Part of a thing: whoever was given the thing, in whatever relation, was given this. */
export const given: readonly Relation[] = relations;
