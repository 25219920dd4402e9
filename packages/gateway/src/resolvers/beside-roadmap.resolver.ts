import {
  acceptRoadmapSuggestion,
  declineRoadmapSuggestion,
  discardDraft,
  type Finished,
  removeSetback,
  saveDraft,
  suggestForRoadmap,
  withdrawRoadmapSuggestion,
  writeSetback,
} from '@peerness/core/use-cases';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import { meant } from '../enums/enum-of.js';
import { connectionRef, roadmapItemId, setbackId, roadmapSuggestionId } from '../ids.js';
import { draftPlace } from '../inputs/read-roadmap-input.js';
import {
  DiscardRoadmapDraftInput,
  RemoveSetbackInput,
  RoadmapSuggestionInput,
  SaveRoadmapDraftInput,
  SuggestForRoadmapInput,
  WriteSetbackInput,
} from '../inputs/roadmap.input.js';
import {
  AcceptRoadmapSuggestionResult,
  DeclineRoadmapSuggestionResult,
  DiscardRoadmapDraftResult,
  RemoveSetbackResult,
  SaveRoadmapDraftResult,
  SuggestForRoadmapResult,
  WithdrawRoadmapSuggestionResult,
  WriteSetbackResult,
} from '../results/about-roadmaps.js';
import type { Call } from './call.js';
import { Input, Languages } from './languages.js';
import { perform } from './perform.js';

@Resolver()
export class BesideRoadmapResolver {
  @Mutation(() => SuggestForRoadmapResult.type, {
    nullable: true,
    description: 'Put something before the owner of what they show you. Only they can take it up.',
  })
  suggestForRoadmap(
    @Input(() => SuggestForRoadmapInput) input: SuggestForRoadmapInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, SuggestForRoadmapResult, input, (work, self, occasion) => {
      const on = connectionRef(input.connection, ['input', 'connection']);
      const item = roadmapItemId(input.item, ['input', 'item']);
      const { kind, words, language } = input;
      return suggestForRoadmap(work, self, { ...on, item, kind: meant(kind), words, language }, occasion);
    });
  }

  @Mutation(() => AcceptRoadmapSuggestionResult.type, {
    nullable: true,
    description: 'Take up what somebody suggested. It is yours from now on, with their name beside it.',
  })
  acceptRoadmapSuggestion(
    @Input(() => RoadmapSuggestionInput) input: RoadmapSuggestionInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, AcceptRoadmapSuggestionResult, input, (work, self, occasion) =>
      acceptRoadmapSuggestion(work, self, named(input), occasion),
    );
  }

  @Mutation(() => DeclineRoadmapSuggestionResult.type, {
    nullable: true,
    description: 'Decline what somebody suggested. It is gone, no reason is asked, and nobody is told.',
  })
  declineRoadmapSuggestion(
    @Input(() => RoadmapSuggestionInput) input: RoadmapSuggestionInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, DeclineRoadmapSuggestionResult, input, (work, self, occasion) =>
      declineRoadmapSuggestion(work, self, named(input), occasion),
    );
  }

  @Mutation(() => WithdrawRoadmapSuggestionResult.type, {
    nullable: true,
    description: 'Take back what you suggested, for as long as it waits.',
  })
  withdrawRoadmapSuggestion(
    @Input(() => RoadmapSuggestionInput) input: RoadmapSuggestionInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, WithdrawRoadmapSuggestionResult, input, (work, self, occasion) =>
      withdrawRoadmapSuggestion(work, self, named(input), occasion),
    );
  }

  @Mutation(() => WriteSetbackResult.type, {
    nullable: true,
    description:
      'Write down that something went backwards, for your eyes alone. Nothing on your roadmap changes by it.',
  })
  writeSetback(
    @Input(() => WriteSetbackInput) input: WriteSetbackInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, WriteSetbackResult, input, (work, self, occasion) =>
      writeSetback(work, self, { words: input.words, language: input.language }, occasion),
    );
  }

  @Mutation(() => RemoveSetbackResult.type, {
    nullable: true,
    description: 'Take a setback out. Nothing is left of it, not even that it was there.',
  })
  removeSetback(
    @Input(() => RemoveSetbackInput) input: RemoveSetbackInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, RemoveSetbackResult, input, (work, self) =>
      removeSetback(work, self, { setback: setbackId(input.setback, ['input', 'setback']) }),
    );
  }

  @Mutation(() => SaveRoadmapDraftResult.type, {
    nullable: true,
    description: 'Save what you are writing. It is for your eyes alone, and gone once you keep it.',
  })
  saveRoadmapDraft(
    @Input(() => SaveRoadmapDraftInput) input: SaveRoadmapDraftInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, SaveRoadmapDraftResult, input, (work, self, occasion) => {
      const { words, language, save } = input;
      return saveDraft(work, self, { place: draftPlace(input), words, language, save }, occasion);
    });
  }

  @Mutation(() => DiscardRoadmapDraftResult.type, { nullable: true, description: 'Throw away what you were writing.' })
  discardRoadmapDraft(
    @Input(() => DiscardRoadmapDraftInput) input: DiscardRoadmapDraftInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, DiscardRoadmapDraftResult, input, (work, self) =>
      discardDraft(work, self, { place: draftPlace(input) }),
    );
  }
}

function named({ suggestion }: RoadmapSuggestionInput) {
  return { suggestion: roadmapSuggestionId(suggestion, ['input', 'suggestion']) };
}
