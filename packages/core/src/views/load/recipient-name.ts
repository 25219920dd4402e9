import type { Recipient } from '../../consent/consent-terms.js';
import type { ConsentDirective } from '../../consent/directive.js';
import { localize } from '../../kernel/localized.js';
import { organizationLabels, recipientClassLabels } from '../words/recipients.js';
import { say } from '../words/say.js';
import type { Look } from './look.js';

/** By what name the person knows them now; absent where they see them no more. The text keeps the name they read. */
export async function recipientName(
  look: Look,
  { discloser }: Pick<ConsentDirective, 'discloser'>,
  recipient: Recipient,
): Promise<string | undefined> {
  switch (recipient.kind) {
    case 'person': {
      if (discloser.kind !== 'organization') return undefined;
      const [seen] = await look.people(discloser.organization, [recipient.person]);
      return seen?.presence?.name;
    }
    case 'organization':
    case 'members':
    case 'connections': {
      const name = (await look.organization(recipient.organization))?.name;
      return name === undefined ? undefined : say(organizationLabels[recipient.kind], look.languages, { name }).text;
    }
    case 'class':
      return localize(recipientClassLabels[recipient.class], look.languages).text;
    case 'outside':
      return recipient.name;
    case 'intermediary':
      return undefined;
  }
}
