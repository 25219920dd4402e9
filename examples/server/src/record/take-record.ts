import {
  type Identity,
  type Outcome,
  type Result,
  selfScope,
  type SelfScope,
  signInScope,
  type Work,
} from '@peerness/core';
import { builtInCatalogue } from '@peerness/core/dimensions';
import { bringRecord, type BringRecordRefusal, createViews } from '@peerness/core/use-cases';
import { newId } from '@peerness/gateway';

/** The text of the file; nothing where the identity leads to nobody. */
export async function takeRecord(work: Work, identity: Identity): Promise<string | undefined> {
  const self = await selfOf(work, identity);
  if (!self) return undefined;
  const views = createViews(work, { catalogue: builtInCatalogue });
  const field = {
    on: 'Viewer',
    name: 'record',
    as: 'record',
    rule: ['self'],
    arguments: {},
    selection: { fields: [] },
  } as const;
  const viewer = await views.viewer({ self, at: new Date(), newId, languages: [] }, { fields: [field] });
  return typeof viewer?.['record'] === 'string' ? `${viewer['record']}\n` : undefined;
}

/** Brings a file in as theirs; nothing where the identity leads to nobody. */
export async function bringInto(
  work: Work,
  identity: Identity,
  file: string,
): Promise<Result<Outcome, BringRecordRefusal> | undefined> {
  const self = await selfOf(work, identity);
  return self && bringRecord(work, self, { file }, builtInCatalogue, { at: new Date(), newId });
}

async function selfOf(work: Work, identity: Identity): Promise<SelfScope | undefined> {
  const person = await work(signInScope(identity), ({ people }) => people.identifiedBy(identity));
  return person && selfScope(person);
}
