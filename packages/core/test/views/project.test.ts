import { describe, expect, it } from 'vitest';
import { project } from '../../src/views/project.js';
import { asking, below, field } from './asking.js';

const fields = { id: () => 'one', name: () => 'Melodie', nothing: () => undefined };

describe('what was asked for, put together', () => {
  it('holds what the relation may see, by the names asked for', async () => {
    const selection = asking(
      'Person',
      field('Person', 'name', { as: 'called', rule: ['member'] }),
      field('Person', 'id', { rule: ['self'] }),
    );
    expect(await project(selection, 'Person', 'member', fields)).toEqual({ __typename: 'Person', called: 'Melodie' });
  });

  it('reads nothing that is hidden or was not asked for', async () => {
    const read: string[] = [];
    const noted = (name: string) => () => void read.push(name);
    await project(asking('Person', 'a', field('Person', 'b', { rule: ['self'] })), 'Person', 'member', {
      a: noted('a'),
      b: noted('b'),
      c: noted('c'),
    });
    expect(read).toEqual(['a']);
  });

  it('cannot tell hidden from missing', async () => {
    const hidden = await project(
      asking('Person', field('Person', 'name', { rule: ['self'] })),
      'Person',
      'member',
      fields,
    );
    const missing = await project(asking('Person', 'nothing'), 'Person', 'member', fields);
    expect(hidden).toEqual(missing);
  });

  it('takes what was asked on the type and on an interface it has, and on no other', async () => {
    const selection = asking(
      'Person',
      field('Node', 'id'),
      field('Statement', 'name'),
      field('Refusal', 'name', { as: 'refused' }),
    );
    expect(await project(selection, 'Person', 'self', fields)).toEqual({ __typename: 'Person', id: 'one' });
    expect(await project(asking('Label', field('Node', 'id')), 'Label', 'self', fields)).toEqual({
      __typename: 'Label',
    });
  });

  it('brings together what is asked for twice under one name, under both rules', async () => {
    const owner = (selected: ReturnType<typeof field>) => project(selected.selection, 'Person', 'self', fields);
    const twice = asking(
      'Plan',
      below('Plan', 'owner', asking('Person', 'id')),
      below('Plan', 'owner', asking('Person', 'name')),
    );
    expect(await project(twice, 'Plan', 'self', { owner })).toMatchObject({ owner: { id: 'one', name: 'Melodie' } });

    const around = asking('Person', field('Node', 'id', { rule: 'public' }), field('Person', 'id', { rule: ['self'] }));
    expect(await project(around, 'Person', 'member', fields)).toEqual({ __typename: 'Person' });
  });

  it('keeps a name that looks like machinery as a plain name', async () => {
    const finished = await project(
      asking('Person', field('Person', 'name', { as: '__proto__' })),
      'Person',
      'self',
      fields,
    );
    expect(Object.getOwnPropertyDescriptor(finished, '__proto__')?.value).toBe('Melodie');
    expect(Object.getPrototypeOf(finished)).toBe(Object.prototype);
    expect(await project(asking('Person', 'constructor', 'toString'), 'Person', 'self', fields)).toEqual({
      __typename: 'Person',
    });
  });
});
