import { defineEntity, p } from '@mikro-orm/core';
import { actingFor } from '../walls/conditions.js';
import { mayAdd, mayRead, walled } from '../walls/walls.js';

/** What happened to the installation: codes and counts, no person and no organization. Written once. */
const schema = defineEntity({
  name: 'InstallationEventRow',
  tableName: 'installation_event',
  properties: {
    id: p.uuid().primary(),
    at: p.datetime(),
    kind: p.text(),
    code: p.text(),
    times: p.integer(),
    request: p.uuid().nullable(),
  },
  checks: [
    { name: 'installation_event_kind', expression: "kind ~ '^[a-z]+(-[a-z]+)*$'" },
    { name: 'installation_event_code', expression: "code ~ '^[A-Za-z0-9 _.:-]{0,120}$'" },
    { name: 'installation_event_times', expression: 'times > 0' },
  ],
  rowLevelSecurity: walled,
  policies: [mayRead('the_auditor', actingFor('audit')), mayAdd('the_note_taker', actingFor('note'))],
});

export class InstallationEventRow extends schema.class {}

schema.setClass(InstallationEventRow);
