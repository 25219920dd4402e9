import { type OrganizationId, parseOrganizationId } from '@peerness/core';
import { type MatchRoundId, parseMatchRoundId, parseRoundOfferId, type RoundOfferId } from '@peerness/core/rounds';
import { readGlobalId } from '@peerness/core/use-cases';
import { badInput } from './errors/problem.js';

export function roundRef(
  text: string,
  path: readonly string[],
): { readonly organization: OrganizationId; readonly round: MatchRoundId } {
  const [organization, round] = [parseOrganizationId(first('round', text)), parseMatchRoundId(second('round', text))];
  if (!organization.ok || !round.ok) throw badInput('This is not the id of a round.', path);
  return { organization: organization.value, round: round.value };
}

export function offerRef(
  text: string,
  path: readonly string[],
): { readonly organization: OrganizationId; readonly offer: RoundOfferId } {
  const [organization, offer] = [parseOrganizationId(first('offer', text)), parseRoundOfferId(second('offer', text))];
  if (!organization.ok || !offer.ok) throw badInput('This is not the id of an offer.', path);
  return { organization: organization.value, offer: offer.value };
}

function idsIn(kind: 'round' | 'offer', text: string): readonly string[] {
  const read = readGlobalId(text);
  return read.ok && read.value.kind === kind ? read.value.ids : [];
}

const first = (kind: 'round' | 'offer', text: string): string => idsIn(kind, text)[0] ?? '';
const second = (kind: 'round' | 'offer', text: string): string => idsIn(kind, text)[1] ?? '';
