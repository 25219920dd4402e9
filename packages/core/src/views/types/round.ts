import type { SelectedField, Selection } from '../../access/selection.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import { stateOfRound } from '../../round/match-round.js';
import type { ProposalTold } from '../../round/proposal-told.js';
import { saidBy, sideIn } from '../../round/round-offer.js';
import { globalId } from '../global-id.js';
import { facetsSeen } from '../load/facets-seen.js';
import type { Look } from '../load/look.js';
import { joinedSeen, type OfferSeen, offersSeen, type RoundSeen, roundsSeen } from '../load/rounds-seen.js';
import { each, project } from '../project.js';
import { moment, spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { roundSentences } from '../words/rounds.js';
import { say } from '../words/say.js';
import { projectFacets } from './facet.js';
import { projectLabel } from './label.js';
import { organizationField } from './organization.js';
import { projectRoles } from './role-held.js';

export async function projectRounds(
  look: Look,
  { selection }: SelectedField,
  organization: OrganizationId,
): Promise<readonly Finished[]> {
  return each(await roundsSeen(look, organization), (one) => projectRound(look, selection, one));
}

/** A round, to a member. How many joined is told to whoever runs it; who did, to nobody. */
export function projectRound(look: Look, selection: Selection, seen: RoundSeen): Promise<Finished> {
  const { kept, place, isRunner } = seen;
  const round = kept.value;
  const state = stateOfRound(round, look.at);
  return project(selection, 'Round', 'member', {
    id: () => globalId('round', round.organization, round.id),
    version: () => kept.version,
    organization: organizationField(look, round.organization),
    name: () => round.name,
    strategy: () => spelled(round.strategy),
    opensAt: () => moment(round.opensAt),
    closesAt: () => moment(round.closesAt),
    state: () => spelled(state),
    text: async (field) =>
      projectLabel(field, 'member', say(roundSentences.whatJoiningMeans, look.languages, await names(look, seen))),
    joinedAs: () => place && spelled(place.side),
    seekers: async () => (await joinedSeen(look, seen))?.seekers,
    supporters: async () => (await joinedSeen(look, seen))?.supporters,
    access: (field) =>
      project(field.selection, 'RoundAccess', 'member', {
        canJoin: () => state === 'open',
        canLeave: () => place !== undefined && state !== 'offered',
        canPropose: () => isRunner && (state === 'open' || state === 'gathered'),
      }),
  });
}

export async function projectOffers(
  look: Look,
  { selection }: SelectedField,
  organization: OrganizationId,
): Promise<readonly Finished[]> {
  return each(await offersSeen(look, organization), (one) => projectOffer(look, selection, one));
}

/** What a programme offers, to one of the two. Nothing in it says whether the other one answered. */
export function projectOffer(look: Look, selection: Selection, seen: OfferSeen): Promise<Finished> {
  const { kept, round, state, other } = seen;
  const offer = kept.value;
  const side = sideIn(offer, look.me) ?? 'seeker';
  const sentence = {
    open: side === 'seeker' ? roundSentences.offeredAsSeeker : roundSentences.offeredAsSupporter,
    'not-this-time': roundSentences.nothingCameOfIt,
    connected: roundSentences.bothSaidYes,
  }[state];
  const said = saidBy(offer, side);
  return project(selection, 'RoundOffer', 'self', {
    id: () => globalId('offer', offer.organization, offer.id),
    round: (field) => projectRound(look, field.selection, round),
    side: () => spelled(side),
    state: () => spelled(state),
    person: (field) => other && projectOffered(look, field.selection, offer.organization, other),
    text: async (field) =>
      projectLabel(
        field,
        'self',
        say(sentence, look.languages, { ...(await names(look, round)), name: other?.presence.name ?? '' }),
      ),
    saidYes: () => said && said === 'yes',
    offeredAt: () => moment(offer.offeredAt),
    openUntil: () => moment(offer.openUntil),
    connection: () =>
      state === 'connected' && offer.connection
        ? globalId('connection', offer.organization, offer.connection)
        : undefined,
  });
}

/** What someone who is offered shows to members, as an invitation would show it. */
function projectOffered(
  look: Look,
  selection: Selection,
  organization: OrganizationId,
  { membership, presence }: NonNullable<OfferSeen['other']>,
): Promise<Finished> {
  return project(selection, 'OfferedPerson', 'self', {
    name: () => presence.name,
    roles: (field) => projectRoles(field, 'participant', membership.roles, look),
    facets: async (field) => {
      const signed = (await look.here(organization))?.refusals ?? [];
      const shown = facetsSeen(look, presence, {
        reader: 'member',
        person: look.me,
        signed,
        barriers: [],
        at: look.at,
      });
      return projectFacets(look, field, 'participant', shown, organization);
    },
  });
}

async function names(look: Look, { kept: { value } }: RoundSeen): Promise<{ organization: string; round: string }> {
  const organization = await look.organization(value.organization);
  return { organization: organization?.name ?? '', round: value.name };
}

/** What whoever runs a round is told of a proposal. */
export function projectProposal(selection: Selection, told: ProposalTold): Promise<Finished> {
  const { satisfaction, exposure } = told;
  return project(selection, 'AssignmentProposal', 'self', {
    digest: () => told.digest,
    strategy: () => spelled(told.strategy),
    guarantee: () => spelled(told.guarantee),
    seekers: () => told.seekers,
    supporters: () => told.supporters,
    pairs: () => told.pairs,
    leftOver: () => told.leftOver,
    leftOverWhy: (field) =>
      each(told.why ?? [], ({ why, people }) =>
        project(field.selection, 'LeftOver', 'self', { why: () => spelled(why), people: () => people }),
      ),
    unstable: () => told.unstable,
    worst: () => satisfaction?.worst,
    median: () => satisfaction?.median,
    idle: () => exposure?.idle,
    full: () => exposure?.full,
  });
}
