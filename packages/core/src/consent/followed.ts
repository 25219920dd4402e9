/**
 * What of a section somebody is shown: what is written in it, as it is written; the newest published version, whichever
 * that is; or one version alone, which gains no new text.
 */
export const followed = ['as-written', 'latest', 'version'] as const;

export type Followed = (typeof followed)[number];
