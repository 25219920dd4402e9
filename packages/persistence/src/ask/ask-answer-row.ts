import { defineEntity, p } from '@mikro-orm/core';
import { partOf, people, type Reference } from '../schema/references.js';
import {
  allOf,
  claimedPerson,
  erasing,
  inClaimedOrganization,
  inOrganization,
  ownedByActor,
} from '../walls/conditions.js';
import { mayAdd, mayChange, mayRead, mayRemove, walled } from '../walls/walls.js';
import { actor } from '../walls/context-expressions.js';

/** Who answered an ask. A no is remembered so that nobody is asked twice. */
const schema = defineEntity({
  name: 'AskAnswerRow',
  tableName: 'ask_answer',
  properties: {
    organizationId: p.uuid().primary(),
    askId: p.uuid().primary(),
    personId: p.uuid().primary(),
    answer: p.text(),
    at: p.datetime(),
    position: p.integer(),
  },
  checks: [{ name: 'ask_answer_answer', expression: "answer in ('yes', 'no')" }],
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_one_who_answered', ownedByActor()),
    mayRead('matching', inOrganization('match')),
    mayRead(
      'the_asker',
      `exists (select 1 from ask as own where own.organization_id = ask_answer.organization_id and own.id = ask_answer.ask_id and own.asker_id = ${actor})`,
    ),
    mayAdd('the_one_who_answers', allOf(inOrganization('match', 'support'), ownedByActor())),
    mayChange('the_one_who_answered', ownedByActor()),
    mayRead('a_claimant', allOf(inClaimedOrganization, claimedPerson())),
    mayChange('a_claimant', allOf(inClaimedOrganization, claimedPerson())),
    mayRemove('erasure', erasing()),
  ],
});

export class AskAnswerRow extends schema.class {}

schema.setClass(AskAnswerRow);

export const askAnswerReferences: readonly Reference[] = [
  partOf('ask_answer', ['organization_id', 'ask_id'], 'ask', ['organization_id', 'id']),
  ...people('ask_answer', 'person_id'),
];
