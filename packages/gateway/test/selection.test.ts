import type { SelectedField, Selection } from '@peerness/core';
import { corinna, melodie } from '@peerness/core/testing';
import type { Views } from '@peerness/core/use-cases';
import { describe, expect, it } from 'vitest';
import { aHarbor, harborId, inHarbor } from './harbor.js';

interface Seen {
  readonly [as: string]: Seen;
}

const plain = ({ fields }: Selection): object =>
  Object.fromEntries(
    fields.map((field: SelectedField) => [
      `${field.on}.${field.name} as ${field.as}`,
      { ...field.arguments, ...plain(field.selection) },
    ]),
  );

async function readBy(reader: typeof melodie | undefined, query: string, variables: object = {}): Promise<Seen> {
  let seen: Selection = { fields: [] };
  const spy = (views: Views): Views => ({
    ...views,
    viewer: async (_, selection) => ((seen = selection), null),
    node: async (_reader, _ref, selection) => ((seen = selection), null),
    dimensions: async (_reader, _organization, selection) => ((seen = selection), []),
    outcome: async (_reader, typename, _outcome, selection) => ((seen = selection), { __typename: typename }),
  });
  const { ask } = await aHarbor({ views: spy });
  const { errors } = await ask(reader, query, variables);
  expect(errors).toBeUndefined();
  return plain(seen) as Seen;
}

describe('what a view is given', () => {
  it('has variables, defaults and directives in it, and each thing asked for once', async () => {
    const query = `query ($in: ID!, $more: Boolean!, $n: Int = 7) {
      viewer { me: person { id ...P } person { name } ...V connections(organization: $in, first: $n) { edges { cursor } } }
    }
    fragment P on Person { name @include(if: $more) version @skip(if: $more) }
    fragment V on Viewer { person { id ... { isSelf } } others: connections { edges { cursor } } }`;

    expect(await readBy(melodie, query, { in: harborId, more: true })).toEqual({
      'Viewer.person as me': { 'Person.id as id': {}, 'Person.name as name': {} },
      'Viewer.person as person': { 'Person.name as name': {}, 'Person.id as id': {}, 'Person.isSelf as isSelf': {} },
      'Viewer.connections as connections': {
        organization: harborId,
        first: 7,
        'ConnectionConnection.edges as edges': { 'ConnectionEdge.cursor as cursor': {} },
      },
      'Viewer.connections as others': {
        first: 20,
        'ConnectionConnection.edges as edges': { 'ConnectionEdge.cursor as cursor': {} },
      },
    });
  });

  it('says of what was asked of an interface which type it is meant for', async () => {
    const query =
      '{ node(id: "dimension_language") { id ... on Node { again: id } ... on Dimension { key } ... on Person { name } } }';

    expect(await readBy(melodie, query)).toEqual({
      'Dimension.id as id': {},
      'Dimension.id as again': {},
      'Dimension.key as key': {},
    });
  });

  it('holds nothing that nobody signed in may see, before anything is read', async () => {
    const query = '{ dimensions { key organization { name } label { text } } }';

    expect(await readBy(undefined, query)).toEqual({
      'Dimension.key as key': {},
      'Dimension.label as label': { 'Label.text as text': {} },
    });
    expect(Object.keys(await readBy(melodie, query))).toContain('Dimension.organization as organization');
  });

  it('is the payload’s, and what was asked of refusals stays behind', async () => {
    const query =
      'mutation { draftPlan(input: { title: "x" }) { __typename ... on PlanChanged { plan { id } } ... on Refusal { code } } }';

    expect(Object.keys(await readBy(melodie, query)).filter((one) => one.startsWith('PlanChanged'))).toEqual([
      'PlanChanged.plan as plan',
    ]);
  });

  it.each([
    ['viewer { wishes(organization: "plan_x") { version } }', ['viewer', 'wishes', 'organization']],
    ['viewer { connections(first: 0) { edges { cursor } } }', ['viewer', 'connections', 'first']],
    ['viewer { connections(first: 51) { edges { cursor } } }', ['viewer', 'connections', 'first']],
  ])('is refused before anything is read when an argument inside it does not fit: %s', async (query, argument) => {
    const { ask } = await aHarbor();
    const { data, errors } = await ask(melodie, `{ ${query} }`);

    expect(data).toEqual({ viewer: null });
    expect(errors).toMatchObject([{ path: ['viewer'], extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });

  it.each([
    [`invite(input: { organization: "x", to: "${inHarbor(corinna)}" })`, ['input', 'organization']],
    [`invite(input: { organization: "${harborId}", to: "self_00" })`, ['input', 'to']],
    ['rewriteEntry(input: { section: "plan_x", entry: "y", words: "z", language: "en" })', ['input', 'section']],
  ])('comes to nothing when a change names something that cannot be: %s', async (query, argument) => {
    const { ask, world } = await aHarbor();
    const { errors } = await ask(melodie, `mutation { ${query} { __typename } }`);

    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
    expect(world.history()).toEqual([]);
  });
});
