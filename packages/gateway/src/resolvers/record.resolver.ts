import { builtInCatalogue } from '@peerness/core/dimensions';
import { bringRecord, eraseMyself, type Finished, stayAfterAll } from '@peerness/core/use-cases';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import { BringRecordInput, EraseMyselfInput, StayAfterAllInput } from '../inputs/record.input.js';
import { BringRecordResult, EraseMyselfResult, StayAfterAllResult } from '../results/about-oneself.js';
import type { Call } from './call.js';
import { Input, Languages } from './languages.js';
import { perform } from './perform.js';

@Resolver()
export class RecordResolver {
  @Mutation(() => BringRecordResult.type, {
    nullable: true,
    description:
      'Bring your record from elsewhere, before you say anything here. It gives nobody a role, a connection or a consent.',
  })
  bringRecord(
    @Input(() => BringRecordInput) input: BringRecordInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, BringRecordResult, input, (work, self, occasion) =>
      bringRecord(work, self, { file: input.file }, builtInCatalogue, occasion),
    );
  }

  @Mutation(() => EraseMyselfResult.type, {
    nullable: true,
    description: 'Take yourself out. Nobody sees you from now on; everything is destroyed after the days you choose.',
  })
  eraseMyself(
    @Input(() => EraseMyselfInput) input: EraseMyselfInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, EraseMyselfResult, input, (work, self, occasion) =>
      eraseMyself(work, self, { days: input.days }, occasion),
    );
  }

  @Mutation(() => StayAfterAllResult.type, {
    nullable: true,
    description: 'You took yourself out and change your mind before everything is destroyed. Everything is as it was.',
  })
  stayAfterAll(
    @Input(() => StayAfterAllInput) input: StayAfterAllInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, StayAfterAllResult, input, (work, self) => stayAfterAll(work, self));
  }
}
