import { type NetworkAgreementId, parseNetworkAgreementId } from '@peerness/core/network';
import {
  acceptNetworkAgreement,
  endNetworkAgreement,
  type Finished,
  leaveGuestPlace,
  proposeNetworkAgreement,
  takeGuestPlace,
} from '@peerness/core/use-cases';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import { badInput } from '../errors/problem.js';
import { dimensionId, organizationId } from '../ids.js';
import { given } from '../inputs/given.js';
import {
  DecideNetworkAgreementInput,
  LeaveGuestPlaceInput,
  ProposeNetworkAgreementInput,
  TakeGuestPlaceInput,
} from '../inputs/network.input.js';
import {
  AcceptNetworkAgreementResult,
  EndNetworkAgreementResult,
  LeaveGuestPlaceResult,
  ProposeNetworkAgreementResult,
  TakeGuestPlaceResult,
} from '../results/about-networks.js';
import type { Call } from './call.js';
import { Input, Languages } from './languages.js';
import { perform } from './perform.js';

/** Across organizations: what two of them agree, and who says that they may be found in the other one. */
@Resolver()
export class NetworkResolver {
  @Mutation(() => ProposeNetworkAgreementResult.type, {
    nullable: true,
    description: 'Propose to another organization that people of each may be found as guests in the other.',
  })
  proposeNetworkAgreement(
    @Input(() => ProposeNetworkAgreementInput) input: ProposeNetworkAgreementInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    const { partner, reason, from, until } = input;
    return perform(call, ProposeNetworkAgreementResult, input, (work, self, occasion) =>
      proposeNetworkAgreement(
        work,
        self,
        { ...organizationIn(input), partner, reason, ...given({ from, until }) },
        occasion,
      ),
    );
  }

  @Mutation(() => AcceptNetworkAgreementResult.type, {
    nullable: true,
    description: 'Accept what another organization proposed. Nobody is a guest by that: each person says so.',
  })
  acceptNetworkAgreement(
    @Input(() => DecideNetworkAgreementInput) input: DecideNetworkAgreementInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, AcceptNetworkAgreementResult, input, (work, self, occasion) =>
      acceptNetworkAgreement(
        work,
        self,
        { ...organizationIn(input), agreement: agreementId(input.agreement) },
        occasion,
      ),
    );
  }

  @Mutation(() => EndNetworkAgreementResult.type, {
    nullable: true,
    description: 'End an agreement at once, with every guest’s place under it; take a proposal back, or decline it.',
  })
  endNetworkAgreement(
    @Input(() => DecideNetworkAgreementInput) input: DecideNetworkAgreementInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, EndNetworkAgreementResult, input, (work, self, occasion) =>
      endNetworkAgreement(work, self, { ...organizationIn(input), agreement: agreementId(input.agreement) }, occasion),
    );
  }

  @Mutation(() => TakeGuestPlaceResult.type, {
    nullable: true,
    description:
      'Say that you may be found in the other organization of an agreement, as a guest, and what you show there. Said again, it says anew what you show.',
  })
  takeGuestPlace(
    @Input(() => TakeGuestPlaceInput) input: TakeGuestPlaceInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    const { mutual } = input;
    const dimensions = input.dimensions.map((one, index) => dimensionId(one, ['input', 'dimensions', String(index)]));
    return perform(call, TakeGuestPlaceResult, input, (work, self, occasion) =>
      takeGuestPlace(work, self, { agreement: agreementId(input.agreement), dimensions, mutual }, occasion),
    );
  }

  @Mutation(() => LeaveGuestPlaceResult.type, {
    nullable: true,
    description: 'Leave where you are a guest: nobody finds you there from now on, and nothing of yours is used there.',
  })
  leaveGuestPlace(
    @Input(() => LeaveGuestPlaceInput) input: LeaveGuestPlaceInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, LeaveGuestPlaceResult, input, (work, self, occasion) =>
      leaveGuestPlace(work, self, organizationIn(input), occasion),
    );
  }
}

function organizationIn({ organization }: { readonly organization: string }) {
  return { organization: organizationId(organization, ['input', 'organization']) };
}

function agreementId(text: string): NetworkAgreementId {
  const read = parseNetworkAgreementId(text);
  if (read.ok) return read.value;
  throw badInput('This is not the id of an agreement.', ['input', 'agreement']);
}
