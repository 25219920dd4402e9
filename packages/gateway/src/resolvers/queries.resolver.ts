import type { ConnectionKind } from '@peerness/core';
import { type Finished, type NodeRef, readGlobalId } from '@peerness/core/use-cases';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { ConnectionKindEnum, type PeerSense, PeerSenseEnum } from '../enums/about-connections.js';
import { meant, type Spelled } from '../enums/enum-of.js';
import { badInput } from '../errors/problem.js';
import { organizationId, personRef } from '../ids.js';
import { Connection } from '../types/connection.js';
import { Dimension } from '../types/dimension.js';
import { FoundPeers, InvitationCard, MatchExplanation } from '../types/finding.js';
import { MatcherCard } from '../types/matcher-card.js';
import { Node } from '../types/node.js';
import { Organization } from '../types/organization.js';
import { Person } from '../types/person.js';
import { Plan } from '../types/plan.js';
import { Viewer } from '../types/viewer.js';
import type { Call } from './call.js';
import { Languages } from './languages.js';
import { readNode } from './read-node.js';

@Resolver()
export class Queries {
  @Query(() => Viewer, { nullable: true, description: 'You; absent while nobody is signed in.' })
  viewer(@Languages() _languages: unknown, @Ctx() { views, reader, selection }: Call): Promise<Finished | null> {
    return views.viewer(reader, selection);
  }

  @Query(() => Node, { nullable: true, description: 'Anything, by its id; absent if there is no such thing for you.' })
  node(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished | null> {
    return readNode(call, refOf(id));
  }

  @Query(() => Person, { nullable: true, description: 'A person, as far as you may see them.' })
  person(
    @Arg('id', () => ID, { description: 'Their id.' }) id: string,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished | null> {
    return readNode(call, refOf(id, 'person', 'self'));
  }

  @Query(() => Organization, { nullable: true, description: 'An organization you belong to.' })
  organization(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished | null> {
    return readNode(call, refOf(id, 'organization'));
  }

  @Query(() => Connection, { nullable: true, description: 'A connection of yours.' })
  connection(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished | null> {
    return readNode(call, refOf(id, 'connection'));
  }

  @Query(() => Plan, { nullable: true, description: 'A plan of yours, or the sections of one that are shown to you.' })
  plan(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished | null> {
    return readNode(call, refOf(id, 'plan'));
  }

  @Query(() => [Dimension], {
    description: 'The ways people can be alike: the built-in ones, and an organization’s own if you belong to it.',
  })
  dimensions(
    @Arg('organization', () => ID, { nullable: true, description: 'Whose; only the built-in ones if none is named.' })
    organization: string | undefined,
    @Languages() _languages: unknown,
    @Ctx() { views, reader, selection }: Call,
  ): Promise<readonly Finished[]> {
    const whose =
      organization === undefined || organization === null ? undefined : organizationId(organization, ['organization']);
    return views.dimensions(reader, whose, selection);
  }

  @Query(() => MatcherCard, {
    nullable: true,
    description:
      'What the matcher takes and what for: of the built-in dimensions, or of an organization’s if you belong to it.',
  })
  matcherCard(
    @Arg('organization', () => ID, { nullable: true, description: 'Whose; only the built-in ones if none is named.' })
    organization: string | undefined,
    @Languages() _languages: unknown,
    @Ctx() { views, reader, selection }: Call,
  ): Promise<Finished | null> {
    const whose =
      organization === undefined || organization === null ? undefined : organizationId(organization, ['organization']);
    return views.matcherCard(reader, whose, selection);
  }

  @Query(() => FoundPeers, {
    nullable: true,
    description: 'Peers you could trust, each with reasons they agreed to show; and what to do if nobody is listed.',
  })
  async findPeers(
    @Arg('organization', () => ID, { description: 'In which organization.' }) organization: string,
    @Arg('kind', () => ConnectionKindEnum, {
      defaultValue: 'SUPPORT',
      description: 'What you would like to be to each other.',
    })
    kind: Spelled<ConnectionKind>,
    @Arg('sense', () => PeerSenseEnum, { defaultValue: 'BROAD', description: 'Who counts as a peer.' })
    sense: Spelled<PeerSense>,
    @Arg('first', () => Int, { defaultValue: 10, description: 'How many, 1 to 50.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on from.' }) after: string | undefined,
    @Languages() _languages: unknown,
    @Ctx() { views, reader, selection }: Call,
  ): Promise<Finished | null> {
    const search = {
      organization: organizationId(organization, ['organization']),
      kind: meant(kind),
      sense: meant(sense),
      first,
    };
    const found = await views.findPeers(reader, typeof after === 'string' ? { ...search, after } : search, selection);
    if (!found.ok) throw badInput('This cursor is not from this list.', ['after']);
    return found.value;
  }

  @Query(() => MatchExplanation, {
    nullable: true,
    description:
      'Why somebody is on your list, and what you could choose otherwise. Absent for anyone who is not on it.',
  })
  explainMatch(
    @Arg('organization', () => ID, { description: 'In which organization.' }) organization: string,
    @Arg('person', () => ID, { description: 'Who.' }) person: string,
    @Arg('kind', () => ConnectionKindEnum, {
      defaultValue: 'SUPPORT',
      description: 'What you would like to be to each other: as the list was asked for.',
    })
    kind: Spelled<ConnectionKind>,
    @Arg('sense', () => PeerSenseEnum, {
      defaultValue: 'BROAD',
      description: 'Who counts as a peer: as the list was asked for.',
    })
    sense: Spelled<PeerSense>,
    @Languages() _languages: unknown,
    @Ctx() { views, reader, selection }: Call,
  ): Promise<Finished | null> {
    const one = {
      organization: organizationId(organization, ['organization']),
      membership: personRef(person, ['person']).person,
      kind: meant(kind),
      sense: meant(sense),
    };
    return views.explainMatch(reader, one, selection);
  }

  @Query(() => InvitationCard, {
    nullable: true,
    description: 'Exactly what someone would see of you if you invited them.',
  })
  previewInvitation(
    @Arg('organization', () => ID, { description: 'In which organization.' }) organization: string,
    @Arg('to', () => ID, { description: 'Whom.' }) to: string,
    @Arg('kind', () => ConnectionKindEnum, {
      defaultValue: 'SUPPORT',
      description: 'What you would like to be to each other.',
    })
    kind: Spelled<ConnectionKind>,
    @Languages() _languages: unknown,
    @Ctx() { views, reader, selection }: Call,
  ): Promise<Finished | null> {
    const invited = {
      organization: organizationId(organization, ['organization']),
      membership: personRef(to, ['to']).person,
      kind: meant(kind),
    };
    return views.previewInvitation(reader, invited, selection);
  }
}

function refOf(id: string, ...kinds: readonly NodeRef['kind'][]): NodeRef {
  const read = readGlobalId(id);
  if (!read.ok || (kinds.length > 0 && !kinds.includes(read.value.kind)))
    throw badInput('This is not an id of what is asked for.', ['id']);
  return read.value;
}
