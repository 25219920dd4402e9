import type { EntityMetadata, MikroORM, PolicyDef } from '@mikro-orm/core';
import { contextFunctionNames } from '../walls/context-expressions.js';
import { openedInCrisisSignature } from '../walls/crisis-conditions.js';
import { openedToAgentSignature } from '../walls/directive-conditions.js';
import { openedByLinkSignature } from '../walls/link-conditions.js';

const commands = ['select', 'insert', 'update', 'delete'] as const;

/** What the application's role may do: on each table what some wall lets somebody do, and nothing more. */
export function grantSql(orm: MikroORM, role: string): readonly string[] {
  const grantee = quote(role);
  const everyTable = [...orm.getMetadata().getAll().values()].filter((meta) => meta.tableName);
  return [
    `revoke all on all tables in schema public from public, ${grantee}`,
    `revoke create on schema public from public, ${grantee}`,
    // Nothing of one's own that the next to use the connection would find.
    `do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$`,
    `grant usage on schema public to ${grantee}`,
    ...everyTable.map((meta) => `grant ${allowed(meta)} on ${quote(meta.tableName)} to ${grantee}`),
    `grant select on peerness_migration, peerness_catalogue to ${grantee}`,
    `grant select, insert on peerness_vault to ${grantee}`,
    ...[...chainFunctions, ...guardFunctions].map((name) => `revoke execute on function ${name} from public`),
    `grant execute on function peerness_heads(xid8) to ${grantee}`,
    ...[
      ...contextFunctionNames.map((name) => `${name}()`),
      openedInCrisisSignature,
      openedByLinkSignature,
      openedToAgentSignature,
    ].flatMap((name) => [
      `revoke execute on function ${name} from public`,
      `grant execute on function ${name} to ${grantee}`,
    ]),
  ];
}

/** What the chains are made with: nobody's to call, but for the heads, which hold nothing of anybody. */
const chainFunctions = [
  'peerness_parts(text[])',
  'peerness_moment(timestamptz)',
  'peerness_codes(jsonb)',
  'peerness_note(text, uuid, text, uuid, text[], uuid, jsonb)',
  'peerness_note_events()',
  'peerness_seal_one(peerness_head, peerness_unsealed)',
  'peerness_head_of(text, uuid)',
  'peerness_keep_head(peerness_head)',
  'peerness_seal_pending()',
  'peerness_refuse()',
  'peerness_only_erasure()',
  'peerness_chain_ends()',
  'peerness_heads(xid8)',
] as const;

/** What keeps published versions, suggestions, crisis plans, links to them and what was recorded as executed as they are: asked by triggers alone. */
const guardFunctions = [
  'plan_counts_on()',
  'plan_version_comes_next()',
  'plan_version_stays()',
  'plan_version_contents_stay()',
  'plan_suggestion_stays()',
  'crisis_stays_whose()',
  'crisis_link_stays()',
  'advance_directive_begins()',
  'advance_directive_stays()',
  'advance_contents_stay()',
  'advance_instruction_stays()',
  'advance_agent_stays()',
  'advance_incapacity_stays()',
  'advance_ending_stays()',
  'advance_seal_comes_next()',
  'advance_seal_stays()',
  'advance_scan_ticket_stays()',
  'advance_scan_comes()',
  'advance_scan_stays()',
  'advance_scan_goes()',
  'advance_scan_part_stays()',
  'network_agreement_stays()',
  'network_agreement_ends()',
  'guest_place_stays()',
  'guest_place_ends()',
  'guest_oversees_nobody()',
  'match_round_offer_stays()',
] as const;

function allowed({ policies }: EntityMetadata): string {
  const named = new Set(policies.map((policy: PolicyDef) => policy.command));
  return commands.filter((command) => named.has(command)).join(', ');
}

export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
