import { type Finished, signConsent, takeBackConsent } from '@peerness/core/use-cases';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import { meant } from '../enums/enum-of.js';
import { consentId } from '../ids.js';
import { SignConsentInput, TakeBackConsentInput } from '../inputs/consent.input.js';
import { given } from '../inputs/given.js';
import { readSignConsent } from '../inputs/read-consent-input.js';
import { SignConsentResult, TakeBackConsentResult } from '../results/about-consents.js';
import type { Call } from './call.js';
import { Input, Languages } from './languages.js';
import { perform } from './perform.js';

@Resolver()
export class ConsentResolver {
  @Mutation(() => SignConsentResult.type, {
    nullable: true,
    description: 'Say yes or no, in one kind of consent, to named people for named things. A no beats every yes.',
  })
  signConsent(
    @Input(() => SignConsentInput) input: SignConsentInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, SignConsentResult, input, (work, self, occasion) =>
      signConsent(work, self, readSignConsent(input, call.reader.languages), occasion),
    );
  }

  @Mutation(() => TakeBackConsentResult.type, {
    nullable: true,
    description: 'Take a consent back, wholly or in part. It holds at the very next request.',
  })
  takeBackConsent(
    @Input(() => TakeBackConsentInput) input: TakeBackConsentInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, TakeBackConsentResult, input, (work, self, occasion) => {
      const { recipient, category, expectedVersion } = input;
      const part = { ...given({ recipient, expectedVersion }), ...(category && { category: meant(category) }) };
      return takeBackConsent(
        work,
        self,
        { consent: consentId(input.consent, ['input', 'consent']), ...part },
        occasion,
      );
    });
  }
}
