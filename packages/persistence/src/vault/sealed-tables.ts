import type { SealedPlace } from '../sealer.js';

/** A row as SQL gives it: its columns by their names in the database. */
export type SqlRow = { readonly [column: string]: unknown };

/** Which columns of a table are sealed, and for whom: the same that its mapper says, for rows no mapper reads. */
export interface SealedTable {
  readonly key: readonly string[];
  readonly columns: readonly string[];
  /** Columns that name whose the words are, then whom else they are about. */
  readonly owners: readonly [string, ...string[]];
  /** What tells this row from the owner's others. */
  readonly row: (row: SqlRow) => string;
}

const byId = (row: SqlRow): string => String(row['id']);
const ofPerson = { key: ['person_id', 'id'], owners: ['person_id'], row: byId } as const;
const ofDirective = {
  key: ['person_id', 'directive_id', 'id'],
  owners: ['person_id'],
  row: (row: SqlRow) => `${row['directive_id']}/${row['id']}`,
} as const;
const ofOrganizationAbout = (about: string) =>
  ({ key: ['organization_id', 'id'], owners: ['organization_id', about], row: byId }) as const;

export const sealedTables: { readonly [table: string]: SealedTable } = {
  profile: { key: ['person_id'], columns: ['name'], owners: ['person_id'], row: (row) => String(row['person_id']) },
  statement: { ...ofPerson, columns: ['answer', 'helped_by'] },
  imported_entry: { ...ofOrganizationAbout('person_id'), columns: ['answer'] },
  wish: {
    key: ['person_id', 'organization_id', 'dimension'],
    columns: ['like'],
    owners: ['person_id'],
    row: (row) => `${row['organization_id']} ${row['dimension']}`,
  },
  presence: {
    key: ['organization_id', 'person_id'],
    columns: ['name', 'facets'],
    owners: ['person_id'],
    row: (row) => String(row['organization_id']),
  },
  line_order: {
    key: ['person_id'],
    columns: ['lines'],
    owners: ['person_id'],
    row: (row) => String(row['person_id']),
  },
  notice_preference: {
    key: ['person_id'],
    columns: ['address'],
    owners: ['person_id'],
    row: (row) => String(row['person_id']),
  },
  boundary: {
    key: ['person_id', 'organization_id', 'other_id', 'kind'],
    columns: ['words'],
    owners: ['person_id'],
    row: (row) => `${row['organization_id']} ${row['other_id']} ${row['kind']}`,
  },
  conflict: {
    key: ['person_id', 'organization_id', 'other_id'],
    columns: ['plan'],
    owners: ['person_id'],
    row: (row) => `${row['organization_id']} ${row['other_id']}`,
  },
  concern: { ...ofPerson, columns: ['words', 'closing'] },
  consent_wording: {
    key: ['person_id', 'directive_id'],
    columns: ['own_scope', 'own_purpose', 'text', 'explained_by', 'helped_by', 'original_place'],
    owners: ['person_id'],
    row: (row) => String(row['directive_id']),
  },
  consent_recipient: {
    key: ['person_id', 'directive_id', 'position'],
    columns: ['outside'],
    owners: ['person_id'],
    row: (row) => `${row['directive_id']}/${row['position']}`,
  },
  connection: {
    key: ['organization_id', 'id'],
    columns: ['said_yes_value'],
    owners: ['organization_id', 'inviter_id', 'invitee_id'],
    row: byId,
  },
  meeting: {
    key: ['organization_id', 'connection_id'],
    columns: ['place'],
    owners: ['organization_id', 'proposed_by'],
    row: (row) => String(row['connection_id']),
  },
  contact_card: {
    key: ['person_id', 'connection_id'],
    columns: ['words'],
    owners: ['person_id'],
    row: (row) => String(row['connection_id']),
  },
  ask: { ...ofOrganizationAbout('asker_id'), columns: ['value'] },
  consent_form: { ...ofPerson, columns: ['terms'] },
  plan: { ...ofPerson, columns: ['title', 'licence'] },
  plan_section: { ...ofPerson, columns: ['title'] },
  plan_entry: { ...ofPerson, columns: ['words', 'helped_by', 'action', 'link'] },
  plan_version_section: {
    key: ['person_id', 'plan_id', 'number', 'section_id'],
    columns: ['contents'],
    owners: ['person_id'],
    row: (row) => `${row['plan_id']} ${row['number']} ${row['section_id']}`,
  },
  plan_suggestion: { key: ['person_id', 'id'], columns: ['words'], owners: ['by_id', 'person_id'], row: byId },
  crisis_plan: { ...ofPerson, columns: ['words'] },
  crisis_link: { ...ofPerson, columns: ['whom', 'lock'] },
  advance_instruction: { ...ofDirective, columns: ['contents'] },
  advance_agent: { ...ofDirective, columns: ['name'] },
  advance_incapacity: { ...ofDirective, columns: ['contents'] },
  advance_ending: {
    key: ['person_id', 'directive_id', 'position'],
    columns: ['contents'],
    owners: ['person_id'],
    row: (row) => `${row['directive_id']}/${row['position']}`,
  },
  advance_seal: {
    key: ['person_id', 'set_id', 'version_number'],
    columns: ['content'],
    owners: ['person_id'],
    row: (row) => `${row['set_id']}/${row['version_number']}`,
  },
  advance_scan_part: {
    key: ['person_id', 'directive_id', 'scan_id', 'position'],
    columns: ['contents'],
    owners: ['person_id'],
    row: (row) => `${row['scan_id']}/${row['position']}`,
  },
  roadmap_item: { ...ofPerson, columns: ['words', 'measure'] },
  roadmap_line: {
    key: ['person_id', 'item_id', 'version'],
    columns: ['words'],
    owners: ['person_id'],
    row: (row) => `${row['item_id']}/${row['version']}`,
  },
  roadmap_suggestion: {
    key: ['person_id', 'id'],
    columns: ['words'],
    owners: ['person_id', 'by_id'],
    row: byId,
  },
  setback: { ...ofPerson, columns: ['words'] },
  roadmap_draft: {
    key: ['person_id', 'place'],
    columns: ['words'],
    owners: ['person_id'],
    row: (row) => String(row['place']),
  },
  session: { ...ofPerson, columns: ['helped_by'] },
  reply: {
    key: ['person_id', 'key'],
    columns: ['digest'],
    owners: ['person_id'],
    row: (row) => String(row['key']),
  },
  brought_history: {
    key: ['person_id', 'position'],
    columns: ['told'],
    owners: ['person_id'],
    row: (row) => String(row['position']),
  },
  legal_demand: { ...ofOrganizationAbout('person_id'), columns: ['demanded_by', 'review', 'bar_basis'] },
  legal_hold: { ...ofOrganizationAbout('person_id'), columns: ['bar_basis'] },
};

export function placeIn(table: string, column: string, row: SqlRow): SealedPlace {
  const { owners, row: rowOf } = tableNamed(table);
  const [owner, ...also] = owners.map((one) => String(row[one])) as [string, ...string[]];
  return { owner, ...(also.length > 0 && { also }), table, column, row: rowOf(row) };
}

export function tableNamed(table: string): SealedTable {
  const found = sealedTables[table];
  if (!found) throw new TypeError(`Nothing in ${table} is sealed.`);
  return found;
}
