import { type CrisisLinkMade, type Finished, makeCrisisLink, revokeCrisisLink } from '@peerness/core/use-cases';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import { crisisLinkId } from '../crisis-ids.js';
import { crisisPlanId, sectionRef } from '../ids.js';
import { meant } from '../enums/enum-of.js';
import { MakeCrisisLinkInput, RevokeCrisisLinkInput } from '../inputs/crisis-link.input.js';
import { digestOfSecret, newSecret } from '../new-secret.js';
import { MakeCrisisLinkResult, RevokeCrisisLinkResult } from '../results/about-crisis-links.js';
import type { Call } from './call.js';
import { Input, Languages } from './languages.js';
import { perform } from './perform.js';

/** Links to a crisis plan, for people without an account. */
@Resolver()
export class CrisisLinkResolver {
  @Mutation(() => MakeCrisisLinkResult.type, {
    nullable: true,
    description:
      'Make a link for somebody without an account. Where it leads is told here, once; they need the passphrase you chose, too.',
  })
  makeCrisisLink(
    @Input(() => MakeCrisisLinkInput) input: MakeCrisisLinkInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    const { crisisPlan, sections, opens, whom, language, until, passphrase } = input;
    const command = {
      ...{ whom, language, until, passphrase, opens: meant(opens) },
      crisis: crisisPlanId(crisisPlan, ['input', 'crisisPlan']),
      sections: sections.map((one, index) => sectionRef(one, ['input', 'sections', String(index)]).section),
    };
    let made: CrisisLinkMade | undefined;
    return perform(
      call,
      MakeCrisisLinkResult,
      input,
      async (work, self, occasion) => {
        const secret = newSecret();
        const answer = await makeCrisisLink(work, self, { ...command, digest: digestOfSecret(secret) }, occasion);
        if (answer.ok) made = { linkPath: `/crisis/${secret}` };
        return answer;
      },
      () => made,
    );
  }

  @Mutation(() => RevokeCrisisLinkResult.type, {
    nullable: true,
    description: 'Take a link back, at any time. It opens nothing from then on, and whoever has it is not told.',
  })
  revokeCrisisLink(
    @Input(() => RevokeCrisisLinkInput) input: RevokeCrisisLinkInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    const crisis = crisisPlanId(input.crisisPlan, ['input', 'crisisPlan']);
    const link = crisisLinkId(input.link, ['input', 'link']);
    return perform(call, RevokeCrisisLinkResult, input, (work, self, occasion) =>
      revokeCrisisLink(work, self, { crisis, link }, occasion),
    );
  }
}
