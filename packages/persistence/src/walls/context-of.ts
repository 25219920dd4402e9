import type { Scope } from '@peerness/core';

export interface Context {
  readonly 'app.actor': string;
  readonly 'app.organization': string;
  readonly 'app.purpose': string;
  readonly 'app.issuer': string;
  readonly 'app.subject': string;
  readonly 'app.digest': string;
}

/** What the database is told about a scope. All of it every time: nothing of an earlier transaction shows through. */
export function contextOf(scope: Scope): Context {
  const identity = 'identity' in scope ? scope.identity : undefined;
  return {
    'app.actor': 'actor' in scope ? scope.actor : '',
    'app.organization': 'organization' in scope ? scope.organization : '',
    'app.purpose': scope.purpose,
    'app.issuer': identity?.issuer ?? '',
    'app.subject': identity?.subject ?? '',
    'app.digest': 'digest' in scope ? scope.digest : '',
  };
}
