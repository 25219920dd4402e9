/**
 * In which relation a reader stands to a node. Decided from facts, once per node.
 *
 * - `self`: it is theirs. - `participant`: one of the two. - `shown`: its owner expressly showed it to them.
 * - `crisis`: the owner's own crisis plan names them; what it opens, while it is active. - `member`: both belong to the organization and the owner chose to be seen there. - `administrator`: they look after
 *   the organization it is in: who belongs and in which roles, never anyone's words. - `anyone`: it is no one's.
 */
export const relations = ['self', 'participant', 'shown', 'crisis', 'member', 'administrator', 'anyone'] as const;

export type Relation = (typeof relations)[number];

/** Who may see one field of one type: everyone, or readers in one of these relations to the node it is on. */
export type FieldRule = 'public' | readonly Relation[];
