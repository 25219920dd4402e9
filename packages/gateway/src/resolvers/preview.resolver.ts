import type { Finished } from '@peerness/core/use-cases';
import { Ctx, Query, Resolver } from 'type-graphql';
import { PreviewAsInput } from '../inputs/preview.input.js';
import { readPreview } from '../inputs/read-preview-input.js';
import { Preview } from '../types/preview.js';
import type { Call } from './call.js';
import { Input, Languages } from './languages.js';

@Resolver()
export class PreviewResolver {
  @Query(() => Preview, {
    nullable: true,
    description: 'Your own record through the eyes of somebody else, before you share and at any time after.',
  })
  previewAs(
    @Input(() => PreviewAsInput) input: PreviewAsInput,
    @Languages() _languages: unknown,
    @Ctx() { views, reader, selection }: Call,
  ): Promise<Finished | null> {
    return views.previewAs(reader, readPreview(input), selection);
  }
}
