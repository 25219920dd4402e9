import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  importScope,
  type ImportedEntry,
  type Membership,
  type OrganizationId,
  type PersonId,
  type Presence,
} from '@peerness/core';
import { newId } from '@peerness/gateway';
import { importInto, type ImportRequest } from '../../src/import/import-into.js';
import { noMapping } from '../../src/import/mapping.js';
import { keepOrganization } from '../../src/organization/set-up-organization.js';
import type { Home } from '../a-home.js';

const folder = mkdtempSync(join(tmpdir(), 'peerness-import-'));

/** Where a file may be written that is not there yet. */
export const aFile = (): string => join(folder, `${newId()}.csv`);

/** Someone as the file made them. */
export interface Imported {
  readonly person: PersonId;
  readonly entries: readonly ImportedEntry[];
  readonly presence: Presence;
  readonly membership: Membership;
}

/** An organization, its file, and what the database holds of it. */
export interface Importing {
  readonly id: OrganizationId;
  readonly handle: string;
  run(text: string | Buffer, more?: Partial<ImportRequest>): ReturnType<typeof importInto>;
  person(externalId: string): Promise<Imported | undefined>;
  /** How many entries there are. */
  count(): Promise<number>;
}

/** An organization nobody else in this file uses. */
export const anOrganization = async (home: Home): Promise<Importing> => {
  const id = newId() as OrganizationId;
  const handle = `o${id.slice(-12)}`;
  await keepOrganization(
    home.persistence.work,
    { id, handle, name: 'Harbor House', contact: { name: 'Rosa', reach: 'the desk' }, policies: [] },
    new Date(),
  );
  const run = (text: string | Buffer, more: Partial<ImportRequest> = {}) => {
    const file = aFile();
    writeFileSync(file, text);
    return importInto(home.persistence.work, {
      file,
      organization: handle,
      source: 'list',
      mapping: noMapping,
      skipBadRows: false,
      dryRun: false,
      codesFile: undefined,
      say: () => undefined,
      ...more,
    });
  };
  const person = (externalId: string): Promise<Imported | undefined> =>
    home.persistence.work(importScope(id), async ({ importedEntries, presences, memberships }) => {
      const entries = (await importedEntries.ofSource(id, 'list')).filter((entry) => entry.externalId === externalId);
      const [first] = entries;
      const candidate = first && (await presences.ofPerson(id, first.person));
      const membership = first && (await memberships.ofPerson(id, first.person));
      return (
        first &&
        candidate &&
        membership && { person: first.person, entries, presence: candidate.presence, membership: membership.value }
      );
    });
  const count = async (): Promise<number> =>
    (await home.persistence.work(importScope(id), ({ importedEntries }) => importedEntries.ofSource(id, 'list')))
      .length;
  return { id, handle, run, person, count };
};

/** What entries say, dimension by dimension. */
export const said = (entries: readonly ImportedEntry[]): unknown[] =>
  entries.map(({ dimension, answer }) => [
    dimension,
    answer.answer === 'value' ? Object.values(answer.value).slice(1) : answer.answer,
  ]);

export const agreed = 'match=paper@2026-03-01; display=spoken@2026-03-02; seen=own-device@2026-03-03';
