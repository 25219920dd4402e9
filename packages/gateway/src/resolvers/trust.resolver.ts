import {
  acknowledgeBriefing,
  addBriefing,
  askForLevel,
  type Finished,
  forgetTogether,
  offerLevel,
  openLevel,
  stepBack,
} from '@peerness/core/use-cases';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import { meant } from '../enums/enum-of.js';
import { connectionRef, organizationId } from '../ids.js';
import { given } from '../inputs/given.js';
import {
  AcknowledgeBriefingInput,
  AddBriefingInput,
  AskForLevelInput,
  ForgetTogetherInput,
  OfferLevelInput,
  OpenLevelInput,
  StepBackInput,
} from '../inputs/trust.input.js';
import {
  AcknowledgeBriefingResult,
  AddBriefingResult,
  AskForLevelResult,
  ForgetTogetherResult,
  OfferLevelResult,
  OpenLevelResult,
  StepBackResult,
} from '../results/about-trust.js';
import type { Call } from './call.js';
import { Input, Languages } from './languages.js';
import { perform } from './perform.js';

const onLevel = ({ connection, level }: OpenLevelInput) => ({
  ...connectionRef(connection, ['input', 'connection']),
  level: meant(level),
});

@Resolver()
export class TrustResolver {
  @Mutation(() => AcknowledgeBriefingResult.type, {
    nullable: true,
    description: 'Say that you have read what stays between you two, and what cannot. It speaks for nobody else.',
  })
  acknowledgeBriefing(
    @Input(() => AcknowledgeBriefingInput) input: AcknowledgeBriefingInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, AcknowledgeBriefingResult, input, (work, self, occasion) => {
      const { text, language } = input.briefing;
      const on = connectionRef(input.connection, ['input', 'connection']);
      return acknowledgeBriefing(work, self, { ...on, text, language }, occasion);
    });
  }

  @Mutation(() => AddBriefingResult.type, {
    nullable: true,
    description: 'Give your organization a briefing of its own, for its own law. For administrators.',
  })
  addBriefing(
    @Input(() => AddBriefingInput) input: AddBriefingInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, AddBriefingResult, input, (work, self, occasion) => {
      const { organization, name: version, points, from, jurisdiction } = input;
      const text = { version, from, points: points.map(({ en, es }) => ({ en, es })), ...given({ jurisdiction }) };
      const to = organizationId(organization, ['input', 'organization']);
      return addBriefing(work, self, { organization: to, ...text }, occasion);
    });
  }

  @Mutation(() => OpenLevelResult.type, {
    nullable: true,
    description: 'Open yourself to the other one, as far as this. Nobody else can.',
  })
  openLevel(
    @Input(() => OpenLevelInput) input: OpenLevelInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, OpenLevelResult, input, (work, self, occasion) =>
      openLevel(work, self, onLevel(input), occasion),
    );
  }

  @Mutation(() => OfferLevelResult.type, {
    nullable: true,
    description: 'Say what you would open, if the other one likes. It opens nothing.',
  })
  offerLevel(
    @Input(() => OfferLevelInput) input: OfferLevelInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, OfferLevelResult, input, (work, self, occasion) =>
      offerLevel(work, self, onLevel(input), occasion),
    );
  }

  @Mutation(() => AskForLevelResult.type, {
    nullable: true,
    description: 'Say what you would like to know, if it suits the other one. It obliges nobody.',
  })
  askForLevel(
    @Input(() => AskForLevelInput) input: AskForLevelInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, AskForLevelResult, input, (work, self, occasion) =>
      askForLevel(work, self, onLevel(input), occasion),
    );
  }

  @Mutation(() => StepBackResult.type, {
    nullable: true,
    description: 'Step back. What was shown beyond it is taken back with it, at the next look.',
  })
  stepBack(
    @Input(() => StepBackInput) input: StepBackInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, StepBackResult, input, (work, self, occasion) =>
      stepBack(work, self, onLevel(input), occasion),
    );
  }

  @Mutation(() => ForgetTogetherResult.type, {
    nullable: true,
    description: 'Once it is over, delete your part of the history you two share.',
  })
  forgetTogether(
    @Input(() => ForgetTogetherInput) input: ForgetTogetherInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, ForgetTogetherResult, input, (work, self, occasion) =>
      forgetTogether(work, self, connectionRef(input.connection, ['input', 'connection']), occasion),
    );
  }
}
