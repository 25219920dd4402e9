import { createHash } from 'node:crypto';
import { selfScope, signInScope } from '@peerness/core';
import { claimPlace, type Finished } from '@peerness/core/use-cases';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import { Problem } from '../errors/problem.js';
import { problemWords } from '../errors/words.js';
import { given } from '../inputs/given.js';
import { ClaimPlaceInput } from '../inputs/person.input.js';
import { ClaimPlaceResult } from '../results/about-oneself.js';
import type { Call } from './call.js';
import { Input, Languages } from './languages.js';
import { conclude } from './perform.js';

@Resolver()
export class PlaceResolver {
  @Mutation(() => ClaimPlaceResult.type, {
    nullable: true,
    description: 'Take the place an organization kept for you, with the single-use code they gave you.',
  })
  async claimPlace(
    @Input(() => ClaimPlaceInput) input: ClaimPlaceInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    const { identity, work, occasion, reader } = call;
    if (!identity) throw new Problem('UNAUTHENTICATED', problemWords.UNAUTHENTICATED);
    const digest = createHash('sha256').update(input.code.trim()).digest('hex');
    const claimed = await claimPlace(work, identity, { digest, ...given({ name: input.name }) }, occasion);
    const person = await work(signInScope(identity), ({ people }) => people.identifiedBy(identity));
    return conclude(call, ClaimPlaceResult, claimed, { ...reader, self: person && selfScope(person) });
  }
}
