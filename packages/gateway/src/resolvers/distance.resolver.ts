import type { BoundaryDraft, BoundaryKind, ConflictKind, ContactMode } from '@peerness/core';
import {
  declareConflict,
  type Finished,
  liftBoundary,
  liftConflict,
  liftMeetAgain,
  liftNotAgain,
  sayMeetAgain,
  sayNotAgain,
  setBoundary,
} from '@peerness/core/use-cases';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import { meant } from '../enums/enum-of.js';
import { personRef } from '../ids.js';
import {
  DeclareConflictInput,
  LiftBoundaryInput,
  LiftConflictInput,
  LiftMeetAgainInput,
  LiftNotAgainInput,
  SayMeetAgainInput,
  SayNotAgainInput,
  SetBoundaryInput,
} from '../inputs/distance.input.js';
import { given } from '../inputs/given.js';
import {
  DeclareConflictResult,
  LiftBoundaryResult,
  LiftConflictResult,
  LiftMeetAgainResult,
  LiftNotAgainResult,
  SayMeetAgainResult,
  SayNotAgainResult,
  SetBoundaryResult,
} from '../results/about-distance.js';
import type { Call } from './call.js';
import { Input, Languages } from './languages.js';
import { perform } from './perform.js';

@Resolver()
export class DistanceResolver {
  @Mutation(() => SayNotAgainResult.type, {
    nullable: true,
    description: 'Say that you would rather not be brought together with someone again. They are not told.',
  })
  sayNotAgain(
    @Input(() => SayNotAgainInput) input: SayNotAgainInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, SayNotAgainResult, input, (work, self, occasion) =>
      sayNotAgain(work, self, personRef(input.person, ['input', 'person']), occasion),
    );
  }

  @Mutation(() => LiftNotAgainResult.type, { nullable: true, description: 'You two may be brought together again.' })
  liftNotAgain(
    @Input(() => LiftNotAgainInput) input: LiftNotAgainInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, LiftNotAgainResult, input, (work, self, occasion) =>
      liftNotAgain(work, self, personRef(input.person, ['input', 'person']), occasion),
    );
  }

  @Mutation(() => SayMeetAgainResult.type, {
    nullable: true,
    description:
      'Say that you would meet someone again. They learn of it once they say the same of you; then each of you comes before others on the other’s list.',
  })
  sayMeetAgain(
    @Input(() => SayMeetAgainInput) input: SayMeetAgainInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, SayMeetAgainResult, input, (work, self, occasion) =>
      sayMeetAgain(work, self, personRef(input.person, ['input', 'person']), occasion),
    );
  }

  @Mutation(() => LiftMeetAgainResult.type, {
    nullable: true,
    description: 'Say it no longer. The other one is not told.',
  })
  liftMeetAgain(
    @Input(() => LiftMeetAgainInput) input: LiftMeetAgainInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, LiftMeetAgainResult, input, (work, self, occasion) =>
      liftMeetAgain(work, self, personRef(input.person, ['input', 'person']), occasion),
    );
  }

  @Mutation(() => DeclareConflictResult.type, {
    nullable: true,
    description: 'Declare a tie with someone. It keeps you two apart, silently, unless it is managed there.',
  })
  declareConflict(
    @Input(() => DeclareConflictInput) input: DeclareConflictInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, DeclareConflictResult, input, (work, self, occasion) =>
      declareConflict(
        work,
        self,
        {
          ...personRef(input.person, ['input', 'person']),
          tie: meant<ConflictKind>(input.tie),
          ...given({ plan: input.plan }),
        },
        occasion,
      ),
    );
  }

  @Mutation(() => LiftConflictResult.type, {
    nullable: true,
    description: 'The tie is no longer there. What ended stays ended.',
  })
  liftConflict(
    @Input(() => LiftConflictInput) input: LiftConflictInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, LiftConflictResult, input, (work, self, occasion) =>
      liftConflict(work, self, personRef(input.person, ['input', 'person']), occasion),
    );
  }

  @Mutation(() => SetBoundaryResult.type, {
    nullable: true,
    description: 'Say what you do not want with someone: told to them, or silently holding back what they can propose.',
  })
  setBoundary(
    @Input(() => SetBoundaryInput) input: SetBoundaryInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, SetBoundaryResult, input, (work, self, occasion) =>
      setBoundary(
        work,
        self,
        { ...personRef(input.person, ['input', 'person']), boundary: boundaryAsSent(input) },
        occasion,
      ),
    );
  }

  @Mutation(() => LiftBoundaryResult.type, { nullable: true, description: 'What you did not want holds no longer.' })
  liftBoundary(
    @Input(() => LiftBoundaryInput) input: LiftBoundaryInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, LiftBoundaryResult, input, (work, self, occasion) =>
      liftBoundary(
        work,
        self,
        { ...personRef(input.person, ['input', 'person']), boundaryKind: meant<BoundaryKind>(input.kind) },
        occasion,
      ),
    );
  }
}

/** A boundary as someone wrote it down; the domain reads it. */
function boundaryAsSent({ kind, ways, from, until, timeZone, tell, words }: SetBoundaryInput): BoundaryDraft {
  const spoken = ways?.map((way) => meant<ContactMode>(way));
  return { kind: meant<BoundaryKind>(kind), tell, ...given({ ways: spoken, from, until, timeZone, words }) };
}
