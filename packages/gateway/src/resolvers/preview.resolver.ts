import { ok, type RoleCode } from '@peerness/core';
import { type Finished, type LetterMade, releaseLetter } from '@peerness/core/use-cases';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { RoleCodeEnum } from '../enums/about-people.js';
import type { Spelled } from '../enums/enum-of.js';
import { DisplayingInput, LetterInput, ReleaseLetterInput } from '../inputs/preview.input.js';
import { readPreview } from '../inputs/read-preview-input.js';
import { readReleaseLetter } from '../inputs/read-release-input.js';
import { ReleaseLetterResult } from '../results/about-consents.js';
import { Preview } from '../types/preview.js';
import type { Call } from './call.js';
import { Input, Languages } from './languages.js';
import { perform } from './perform.js';

@Resolver()
export class PreviewResolver {
  @Query(() => Preview, {
    nullable: true,
    description:
      'Your own record through the eyes of somebody else, before you share and at any time after. Name exactly one pair of eyes.',
  })
  previewAs(
    @Arg('organization', () => ID, { description: 'In which organization.' }) organization: string,
    @Arg('person', () => ID, { nullable: true, description: 'Through the eyes of one person you can see.' })
    person: string | null | undefined,
    @Arg('anyoneAs', () => RoleCodeEnum, {
      nullable: true,
      description: 'Through the eyes of anyone who holds this role here and is nothing else to you.',
    })
    anyoneAs: Spelled<RoleCode> | null | undefined,
    @Arg('stranger', () => Boolean, {
      nullable: true,
      description: 'Through the eyes of anyone who does not belong here.',
    })
    stranger: boolean | null | undefined,
    @Arg('letter', () => LetterInput, { nullable: true, description: 'Through the eyes of whoever gets this letter.' })
    letter: LetterInput | null | undefined,
    @Arg('showing', () => [ID], {
      nullable: true,
      description: 'As if you showed them these sections of your plans too.',
    })
    showing: readonly string[] | null | undefined,
    @Arg('displaying', () => [DisplayingInput], {
      nullable: true,
      description: 'As if you showed these statements too.',
    })
    displaying: readonly DisplayingInput[] | null | undefined,
    @Languages() _languages: unknown,
    @Ctx() { views, reader, selection }: Call,
  ): Promise<Finished | null> {
    const asked = readPreview({
      organization,
      person,
      anyoneAs,
      stranger,
      letter,
      showing: showing ?? [],
      displaying: displaying ?? [],
    });
    return views.previewAs(reader, asked, selection);
  }

  @Mutation(() => ReleaseLetterResult.type, {
    nullable: true,
    description:
      'Give out a letter about yourself: it holds what its preview shows at that moment, once. What went out is written down for you.',
  })
  releaseLetter(
    @Input(() => ReleaseLetterInput) input: ReleaseLetterInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    const command = readReleaseLetter(input, call.reader.languages);
    let made: LetterMade | undefined;
    return perform(
      call,
      ReleaseLetterResult,
      input,
      async (work, self, occasion) => {
        const released = await releaseLetter(work, self, command, occasion);
        if (!released.ok) return released;
        made = { letter: released.value.letter, organization: command.organization };
        return ok(released.value.outcome);
      },
      () => made,
    );
  }
}
