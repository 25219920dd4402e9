import { readFileSync } from 'node:fs';
import type { Audience, Importance, Organization, OrganizationPolicy, Strength } from '@peerness/core';

/** Somebody one can be in the demo: where they belong, and what they say and wish themselves. */
export interface DemoPerson {
  readonly handle: string;
  readonly about: string;
  /** By the organization's handle; their rows stand in the organizations' files. */
  readonly places: Readonly<Record<string, object>>;
  readonly statements: readonly {
    readonly dimension: string;
    readonly answer: unknown;
    /** Handles of the organizations it may be used in; all of theirs unless said. */
    readonly in?: readonly string[];
    readonly audience?: Audience;
  }[];
  readonly wishes: readonly {
    readonly organization: string;
    readonly dimension: string;
    readonly strength: Strength;
    readonly importance: Importance;
    readonly like: { readonly as: 'mine' } | { readonly as: 'these'; readonly values: readonly unknown[] };
    readonly turnOn?: boolean;
  }[];
}

const folder = new URL('../../demo/', import.meta.url);

export function demoPeople(): readonly DemoPerson[] {
  return (JSON.parse(readFileSync(new URL('people.json', folder), 'utf8')) as { people: readonly DemoPerson[] }).people;
}

export function demoOrganizations(): readonly Organization[] {
  type Written = Omit<Organization, 'policies'> & {
    readonly policies: readonly (Omit<OrganizationPolicy, 'from'> & { readonly from: string })[];
  };
  const { organizations } = JSON.parse(readFileSync(new URL('organizations.json', folder), 'utf8')) as {
    organizations: readonly Written[];
  };
  return organizations.map((one) => ({
    ...one,
    policies: one.policies.map((policy) => ({ ...policy, from: new Date(policy.from) })),
  }));
}

/** The file with an organization's people. */
export function demoFile(handle: string): URL {
  return new URL(`${handle}.csv`, folder);
}

/** The query the README opens with; it runs as it stands. */
export function readyMadeQuery(): string {
  return readFileSync(new URL('find-peers.graphql', folder), 'utf8');
}
