import type { Recipient } from '../consent/consent-terms.js';
import type { RecipientAsked } from '../consent/recipient-asked.js';
import { localize } from '../kernel/localized.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { Ports } from '../work/ports.js';
import { organizationLabels, recipientClassLabels } from '../views/words/recipients.js';
import { say } from '../views/words/say.js';
import { seenHere } from './seen-here.js';

/** Somebody named in what is signed, and the name that stands in its text. */
export interface RecipientNamed {
  readonly recipient: Recipient;
  readonly name: string;
}

/** A person only where the one who signs sees them: whoever keeps them away is as if they were not there. */
export async function namedTo(
  ports: Ports,
  me: PersonId,
  here: OrganizationId,
  asked: RecipientAsked,
  { at, languages }: { readonly at: Date; readonly languages: readonly string[] },
): Promise<RecipientNamed | undefined> {
  switch (asked.kind) {
    case 'person': {
      const seen = asked.organization === here ? await seenHere(ports, me, here, asked.person, at) : undefined;
      const name = seen?.presence?.name;
      return seen && name !== undefined
        ? { recipient: { kind: 'person', person: seen.membership.person }, name }
        : undefined;
    }
    case 'organization':
    case 'members':
    case 'connections': {
      const organization = await ports.organizations.find(asked.organization);
      if (!organization) return undefined;
      const { text } = say(organizationLabels[asked.kind], languages, { name: organization.name });
      return { recipient: asked, name: text };
    }
    case 'class':
      return { recipient: asked, name: localize(recipientClassLabels[asked.class], languages).text };
    case 'outside':
      return { recipient: asked, name: asked.name };
  }
}
