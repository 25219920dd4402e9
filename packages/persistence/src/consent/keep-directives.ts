import type { EntityManager, FilterQuery } from '@mikro-orm/postgresql';
import { type ConsentDirective, type Directives, err, type Kept, ok, type PersonId } from '@peerness/core';
import { addUnlessThere } from '../schema/keep-row.js';
import { asRead, reading } from '../schema/lock.js';
import { replaceParts } from '../schema/replace-parts.js';
import type { Sealer } from '../sealer.js';
import { keepEvents } from '../work/keep-events.js';
import { type DirectiveRows, toDirective, toDirectiveColumns, toTerms } from './directive-mapper.js';
import { DirectiveReachRow } from './directive-reach-row.js';
import { toReachColumns, toRecipientColumns, toWithdrawalColumns } from './directive-recipient-mapper.js';
import { DirectiveRecipientRow } from './directive-recipient-row.js';
import { DirectiveRow } from './directive-row.js';
import { toWordingColumns } from './directive-wording-mapper.js';
import { DirectiveWordingRow } from './directive-wording-row.js';
import { DirectiveWithdrawalRow } from './directive-withdrawal-row.js';

export function keepDirectives(em: EntityManager, sealer: Sealer): Directives {
  /** The row first, locked where it is rested on; its parts after, so that what was taken back meanwhile is read. */
  const read = async (
    where: FilterQuery<DirectiveRow>,
    lock?: 'share' | 'update',
  ): Promise<readonly DirectiveRows[]> => {
    const rows = await em.find(DirectiveRow, where, { ...reading(lock), orderBy: { givenAt: 'desc', id: 'desc' } });
    if (rows.length === 0) return [];
    const parts = { directiveId: rows.map((row) => row.id) };
    const inOrder = { ...asRead, orderBy: { position: 'asc' } } as const;
    const recipients = await em.find(DirectiveRecipientRow, parts, inOrder);
    const withdrawals = await em.find(DirectiveWithdrawalRow, parts, inOrder);
    return rows.map((directive) => ({
      directive,
      recipients: recipients.filter((one) => one.directiveId === directive.id),
      withdrawals: withdrawals.filter((one) => one.directiveId === directive.id),
    }));
  };

  const withWording = async (found: readonly DirectiveRows[]): Promise<readonly Kept<ConsentDirective>[]> => {
    const directiveId = found.map(({ directive }) => directive.id);
    const wordings = found.length > 0 ? await em.find(DirectiveWordingRow, { directiveId }, asRead) : [];
    return found.flatMap((rows) => {
      const wording = wordings.find((one) => one.directiveId === rows.directive.id);
      // Out of reach since the first question: a recipient who is one no more.
      if (!wording || rows.recipients.length === 0) return [];
      return [{ value: toDirective(sealer, { ...rows, wording }), version: 1 + rows.withdrawals.length }];
    });
  };

  const versionOf = async ({ person, id }: ConsentDirective): Promise<number> => {
    const rows = await read({ personId: person, id }, 'update');
    return rows[0] ? 1 + rows[0].withdrawals.length : 0;
  };

  return {
    find: async (person, id, lock) => (await withWording(await read({ personId: person, id }, lock)))[0],
    givenBy: async (person) => withWording(await read({ personId: person })),

    permitting: async (person) =>
      (await withWording(await read({ personId: person, decision: 'permit' }, 'share'))).map(({ value }) => value),

    async permitters(reader) {
      const where = { decision: 'permit', personId: { $ne: reader } };
      const held = await em.find(DirectiveReachRow, where, { ...asRead, fields: ['personId'] });
      return new Set(held.map(({ personId }) => personId as PersonId));
    },

    async refusing(reader) {
      const held = await em.find(DirectiveReachRow, { decision: 'deny', personId: { $ne: reader } }, asRead);
      if (held.length === 0) return [];
      const found = await read({ id: [...new Set(held.map((one) => one.directiveId))], decision: 'deny' });
      return found.filter(({ recipients }) => recipients.length > 0).map((rows) => toTerms(sealer, rows));
    },

    async keep({ value, version }, events) {
      const before = version === 0 ? 0 : await versionOf(value);
      if (before !== version) return err({ kind: 'ChangedMeanwhile', version: before });
      if (version === 0) {
        if (!(await addUnlessThere(em, DirectiveRow, toDirectiveColumns(value))))
          return err({ kind: 'ChangedMeanwhile', version: await versionOf(value) });
        await em.insert(DirectiveWordingRow, toWordingColumns(sealer, value));
        await em.insertMany(DirectiveRecipientRow, toRecipientColumns(sealer, value));
      }
      const added = toWithdrawalColumns(value, Math.max(0, version - 1));
      if (added.length > 0) await em.insertMany(DirectiveWithdrawalRow, added);
      const key = ['personId', 'directiveId', 'position', 'category', 'reached'];
      const whole = { personId: value.person, directiveId: value.id };
      await replaceParts(em, DirectiveReachRow, whole, key, toReachColumns(value));
      await keepEvents(em, events);
      return ok(1 + value.withdrawals.length);
    },
  };
}
