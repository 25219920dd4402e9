import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OrganizationId, type PersonId, setUpScope } from '@peerness/core';
import { globalId } from '@peerness/core/use-cases';
import { newId } from '@peerness/gateway';
import { issuer } from '../../../attack/world/tokens.js';
import { importInto } from '../../../src/import/import-into.js';
import { noMapping } from '../../../src/import/mapping.js';
import { keepOrganization } from '../../../src/organization/set-up-organization.js';
import { change, eachOf, insist } from '../load/insist.js';
import { newTally } from '../load/tally.js';
import type { Stage } from './open-stage.js';

/** Somebody who can sign in. */
export interface Somebody {
  readonly id: string;
  readonly subject: string;
  readonly token: string;
}

/** People with an account and nothing else: what they write is theirs, in no organization. */
export function newPeople({ within, token }: Stage, called: string, howMany: number): Promise<readonly Somebody[]> {
  return within(({ work }) =>
    work(setUpScope(), async ({ people }) => {
      const all: Somebody[] = [];
      for (let index = 0; index < howMany; index++) {
        const [id, subject] = [newId() as PersonId, `${called}.${index}`];
        await people.welcome(id, new Date());
        await people.recognise({ issuer, subject }, id, new Date());
        all.push({ id, subject, token: token(subject) });
      }
      return all;
    }),
  );
}

/** A place in an organization, as who has it would be invited. */
export interface Placed extends Somebody {
  readonly membership: string;
}

export interface Place {
  readonly id: OrganizationId;
  readonly globalId: string;
  /** Imports people who support up to so many (0: who support nobody), and lets each take their place. */
  admit(called: string, howMany: number, places?: number): Promise<readonly Placed[]>;
}

/** An organization; the server has to be up when people take their places in it. */
export async function anOrganization(stage: Stage, handle: string): Promise<Place> {
  const id = newId() as OrganizationId;
  const organization = { id, handle, name: handle, contact: { name: 'Front desk', reach: '555 0100' }, policies: [] };
  await stage.within(({ work }) => keepOrganization(work, organization, new Date()));
  return {
    id,
    globalId: globalId('organization', id),
    admit: async (called, howMany, places = 0) => {
      const codes = await invited(stage, handle, called, howMany, places);
      return eachOf(codes, 6, ([external, code]) => claim(stage, `${handle}.${external}`, code));
    },
  };
}

async function invited(stage: Stage, organization: string, called: string, howMany: number, places: number) {
  const folder = mkdtempSync(join(tmpdir(), 'peerness-durability-'));
  const [file, codesFile] = [join(folder, 'people.csv'), join(folder, 'codes.csv')];
  const role = places > 0 ? `peer-supporter,employed,${places}` : ',,';
  const agreed = 'display=paper@2026-01-02; seen=paper@2026-01-02; match=paper@2026-01-02';
  const rows = Array.from({ length: howMany }, (_, n) => `${called}-${n},${called} ${n},${role},${agreed},35-44`);
  writeFileSync(file, ['external_id,name,role,engagement,places,agreed,age-band', ...rows].join('\n'));
  const order = { file, organization, source: called, mapping: noMapping, skipBadRows: false, dryRun: false };
  const report = await stage.within(({ work }) => importInto(work, { ...order, codesFile, say: () => undefined }));
  if (!report.done) throw new Error(JSON.stringify(report));
  const lines = readFileSync(codesFile, 'utf8').trim().split('\n').slice(1);
  rmSync(folder, { recursive: true });
  return lines.map((line) => line.split(',') as [string, string]);
}

async function claim(stage: Stage, subject: string, code: string): Promise<Placed> {
  const token = stage.token(subject);
  const asker = { url: stage.server.url, token, tally: newTally() };
  // A code opens once: where the first answer was lost on the way, the second says no, and they are in all the same.
  const { claimPlace } = await insist(asker, change('claimPlace', { code }));
  const { viewer } = await insist(asker, { query: '{ viewer { memberships { person { id } } } }' });
  const [membership] = viewer?.memberships ?? [];
  if (!membership) throw new Error(`${subject} was not let in: ${JSON.stringify(claimPlace)}`);
  const [who] = await stage.sql<{ person_id: string }>('select person_id from identity where subject = $1', [subject]);
  return { id: who?.person_id ?? '', subject, token, membership: String(membership.person.id) };
}
