import { defineEntity, p } from '@mikro-orm/core';
import { people, type Reference } from '../schema/references.js';
import { actingFor, allOf, ownedByActor } from '../walls/conditions.js';
import { erasable } from '../walls/erasable.js';
import { belongsTo, mayRead, walled } from '../walls/walls.js';

/** How somebody wants to be told that something waits. Where to is sealed; by when they sleep, notices are told later. */
const schema = defineEntity({
  name: 'NoticePreferenceRow',
  tableName: 'notice_preference',
  properties: {
    personId: p.uuid().primary(),
    channel: p.text(),
    address: p.text(),
    language: p.text(),
    quietFrom: p.integer().nullable(),
    quietUntil: p.integer().nullable(),
    timeZone: p.text().nullable(),
    crisisBreaksQuiet: p.boolean(),
    at: p.datetime(),
  },
  checks: [
    { name: 'notice_preference_channel', expression: "channel in ('e-mail', 'sms', 'push')" },
    {
      name: 'notice_preference_quiet',
      expression: '(quiet_from is null) = (quiet_until is null) and (quiet_from is null) = (time_zone is null)',
    },
  ],
  rowLevelSecurity: walled,
  policies: [
    ...belongsTo('the_person', allOf(actingFor('self'), ownedByActor())),
    mayRead(
      'the_notifier',
      allOf(
        actingFor('notify'),
        // Nobody is told anything who took themselves out.
        'not exists (select 1 from erasure as gone where gone.person_id = notice_preference.person_id)',
      ),
    ),
    ...erasable({ removed: ['person_id'] }),
  ],
});

export class NoticePreferenceRow extends schema.class {}

schema.setClass(NoticePreferenceRow);

export const noticePreferenceReferences: readonly Reference[] = [...people('notice_preference', 'person_id')];
