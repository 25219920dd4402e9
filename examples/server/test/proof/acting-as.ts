import { type ActingScope, actIn, type OrganizationId, type PersonId, selfScope, type Work } from '@peerness/core';

/** How somebody who belongs to an organization acts there, decided as for whoever asks through the graph. */
export async function actingAs(
  work: Work,
  organization: OrganizationId,
  person: PersonId,
  purpose: ActingScope['purpose'],
): Promise<ActingScope> {
  const self = selfScope(person);
  const own = await work(self, ({ memberships }) => memberships.of(person));
  const scope = actIn(
    self,
    own.map(({ value }) => value),
    organization,
    purpose,
    new Date(),
  );
  if (!scope.ok) throw new Error(scope.error.kind);
  return scope.value;
}
