import { describe, expect, it } from 'vitest';
import { selfScope } from '../../src/index.js';
import { addSection, chooseName, draftPlan, invite } from '../../src/use-cases/index.js';
import { aPlan, corinna, harbor, melodie, memberIn, occasion, someTime } from '../../src/testing/index.js';
import { asking, below, everything, field } from './asking.js';
import { aSingingTown, placeWith, readerAs } from './town.js';

describe('what a change answers', () => {
  it('is the person as they see themselves now', async () => {
    const { work, views } = placeWith();
    const changed = await chooseName(work, selfScope(melodie), { name: 'Mel', language: 'es' }, occasion());
    expect(changed).toMatchObject({ ok: true });
    const selection = asking(
      'PersonChanged',
      below('PersonChanged', 'person', everything('Person')),
      field('UnreadableText', 'code'),
      field('Refusal', 'message'),
    );
    expect(
      await views.outcome(readerAs(melodie), 'PersonChanged', changed.ok ? changed.value : {}, selection),
    ).toMatchObject({
      __typename: 'PersonChanged',
      person: { name: 'Mel', version: 2, isSelf: true },
    });
  });

  it('is a section and its plan, each by the name asked for', async () => {
    const { work, views } = placeWith(aSingingTown({ plans: [aPlan()] }));
    const added = await addSection(work, selfScope(melodie), { plan: aPlan().id, sectionKind: 'hopes' }, occasion());
    const section = added.ok ? (added.value['section'] ?? '') : '';
    const selection = asking(
      'SectionChanged',
      below('SectionChanged', 'section', asking('PlanSection', 'id', 'kind'), { as: 'added' }),
      below('SectionChanged', 'plan', asking('Plan', 'version')),
    );
    expect(await views.outcome(readerAs(melodie), 'SectionChanged', added.ok ? added.value : {}, selection)).toEqual({
      __typename: 'SectionChanged',
      added: { __typename: 'PlanSection', id: section, kind: 'HOPES' },
      plan: { __typename: 'Plan', version: 2 },
    });
  });

  it('shows nothing to anyone who may not see what changed', async () => {
    const { work, views } = placeWith();
    const drafted = await draftPlan(work, selfScope(melodie), { title: 'Mine' }, occasion());
    const selection = asking('PlanChanged', below('PlanChanged', 'plan', everything('Plan')));
    const outcome = drafted.ok ? drafted.value : {};
    expect(await views.outcome(readerAs(melodie), 'PlanChanged', outcome, selection)).toMatchObject({
      plan: { title: 'Mine', sections: [] },
    });
    for (const reader of [corinna, undefined]) {
      expect(await views.outcome(readerAs(reader), 'PlanChanged', outcome, selection)).toEqual({
        __typename: 'PlanChanged',
      });
    }
    expect(await views.outcome(readerAs(melodie), 'PlanChanged', { plan: 'nonsense' }, selection)).toEqual({
      __typename: 'PlanChanged',
    });
  });

  it('is done, where no node changed', async () => {
    expect(await placeWith().views.outcome(readerAs(melodie), 'Blocked', {}, asking('Blocked', 'done'))).toEqual({
      __typename: 'Blocked',
      done: true,
    });
    const selection = asking('AskAnswered', below('AskAnswered', 'connection', everything('Connection')));
    expect(await placeWith().views.outcome(readerAs(melodie), 'AskAnswered', {}, selection)).toEqual({
      __typename: 'AskAnswered',
    });
  });

  it('follows the rule of each field of the payload', async () => {
    const { work, views } = placeWith();
    const sent = await invite(
      work,
      selfScope(melodie),
      { organization: harbor.id, to: memberIn(harbor, corinna), kind: 'support' },
      occasion(someTime),
    );
    const selection = asking(
      'ConnectionChanged',
      below('ConnectionChanged', 'connection', everything('Connection'), { rule: ['participant'] }),
    );
    expect(await views.outcome(readerAs(melodie), 'ConnectionChanged', sent.ok ? sent.value : {}, selection)).toEqual({
      __typename: 'ConnectionChanged',
    });
  });
});
