/** Names the meaning in `docs/matching.md`. It changes whenever any list could. */
export const matcherVersion = 'peerness-1';
