import {
  type ConsentDirective,
  type DirectiveId,
  type OrganizationId,
  type PersonId,
  selfScope,
  type Work,
} from '@peerness/core';
import { newId } from '@peerness/gateway';

const dayMs = 86_400_000;

/** One person signs that another may see their plan, refuses the organization their story, and takes something back. */
export async function signThings(
  work: Work,
  organization: OrganizationId,
  { signs, named }: { readonly signs: PersonId; readonly named: PersonId },
): Promise<void> {
  const at = new Date();
  const a = (over: Partial<ConsentDirective>): ConsentDirective => ({
    id: newId() as DirectiveId,
    person: signs,
    kind: 'specific',
    decision: 'permit',
    purposes: ['support'],
    categories: ['plan', 'story', 'organization-entries', 'connections', 'meetings'],
    recipients: [{ kind: 'person', person: named }],
    from: at,
    expires: { kind: 'date', at: new Date(at.getTime() + 30 * dayMs) },
    form: 'in-the-product',
    withdrawals: [],
    discloser: { kind: 'organization', organization },
    signature: { by: signs, relationship: 'self', method: 'on-screen', at },
    statements: [{ code: 'revocation', version: '1' }],
    wording: { version: '1', language: 'en', text: 'They may see my plan.', sha256: 'ab'.repeat(32) },
    policyVersion: '1',
    ...over,
  });
  await work(selfScope(signs), async ({ directives }) => {
    for (const value of [
      a({ withdrawals: [{ at, category: 'story' }] }),
      a({ decision: 'deny', categories: ['story'], recipients: [{ kind: 'members', organization }] }),
    ])
      await directives.keep({ value, version: 0 }, []);
  });
}
