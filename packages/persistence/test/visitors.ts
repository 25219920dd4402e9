import { claimScope, importScope, type PersonId, type Scope, setUpScope } from '@peerness/core';
import type { ContractTown } from '@peerness/core/testing';
import { type Context, contextOf } from '../src/walls/context-of.js';

export interface Visitor {
  readonly name: string;
  readonly context: Partial<Context>;
}

/** Everyone who may come, and what each says of themselves. */
export function visitorsOf(
  town: ContractTown,
  more: readonly (readonly [string, Scope])[],
  stranger: PersonId,
): readonly Visitor[] {
  const { melodie, corinna, amir, sam, harbor, lighthouse } = town;
  const scopes: (readonly [string, Scope])[] = [
    ...(
      [
        ['Melodie', melodie],
        ['Corinna', corinna],
        ['Amir', amir],
        ['Sam', sam],
        ['a stranger', stranger],
      ] as const
    ).map(([name, one]) => [`${name} alone`, town.self(one)] as const),
    ...(
      [
        ['Melodie', melodie, harbor],
        ['Corinna', corinna, harbor],
        ['Amir', amir, harbor],
        ['Amir', amir, lighthouse],
        ['Sam', sam, lighthouse],
      ] as const
    ).flatMap(([name, one, where]) => [
      [`${name} in ${where.name}`, town.support(one, where)] as const,
      [`matching for ${name} in ${where.name}`, town.match(one, where)] as const,
    ]),
    ['Noor administering the harbor', town.acting('administer', town.noor, harbor)],
    ['Corinna, a guest in the lighthouse', town.support(corinna, lighthouse)],
    ['matching for Corinna, a guest in the lighthouse', town.match(corinna, lighthouse)],
    ['Sam administering the lighthouse', town.acting('administer', sam, lighthouse)],
    ['Corinna administering the harbor', town.acting('administer', corinna, harbor)],
    ['the import of the harbor', importScope(harbor.id)],
    ...more,
  ];
  return [
    { name: 'nobody', context: {} },
    {
      name: 'emptiness',
      context: {
        'app.actor': '',
        'app.organization': '',
        'app.purpose': '',
        'app.issuer': '',
        'app.subject': '',
        'app.digest': '',
      },
    },
    { name: 'an actor without a purpose', context: { 'app.actor': melodie } },
    { name: 'a purpose without an actor', context: { 'app.purpose': 'match' } },
    ...scopes.map(([name, scope]) => ({ name, context: contextOf(scope) })),
    {
      name: 'claiming nothing',
      context: contextOf(claimScope('00'.repeat(32), { issuer: 'https://id.example', subject: 'nobody' })),
    },
    { name: 'the dispatcher', context: { 'app.purpose': 'dispatch' } },
    { name: 'the clock', context: { 'app.purpose': 'clock' } },
    { name: 'the notifier', context: { 'app.purpose': 'notify' } },
    { name: 'the auditor', context: { 'app.purpose': 'audit' } },
    { name: 'the note taker', context: { 'app.purpose': 'note' } },
    { name: 'the index of the harbor', context: { 'app.purpose': 'index', 'app.organization': harbor.id } },
    { name: 'setting up', context: contextOf(setUpScope()) },
  ];
}
