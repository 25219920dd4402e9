import { openSync, readFileSync, closeSync, fstatSync } from 'node:fs';
import { catalogueOf, importScope, isClosed, type OrganizationId, setUpScope, type Work } from '@peerness/core';
import { builtIn, builtInCatalogue } from '@peerness/core/dimensions';
import { longestOrganizationFile, readOrganizationFile, type TakenOver } from '@peerness/core/record';
import { newId } from '@peerness/gateway';
import { Refused } from '../commands/command.js';
import { type CodesFile, writeCodes } from '../import/claim-codes.js';
import { type FirstAdministrator, nameAdministrator } from '../organization/set-up-organization.js';
import { keepOwn, missingDimensions } from './keep-own.js';
import { keepPeople, type PeopleKept } from './keep-people.js';

/** A file to take over, as it is asked for. */
export interface TakeOverRequest {
  readonly path: string;
  /** The handle of the organization it is added to; absent: the organization in the file is made, or found again. */
  readonly into: string | undefined;
  /** Who administers an organization that is made. */
  readonly administrator: string | undefined;
  readonly codesFile: string | undefined;
}

export interface TakeOverReport extends PeopleKept {
  readonly organization: string;
  readonly isNew: boolean;
  readonly administrator?: FirstAdministrator;
}

interface Place {
  readonly id: OrganizationId;
  readonly handle: string;
  readonly isNew: boolean;
}

/** Takes a file over in one transaction: all of it, or nothing. Whoever was taken over before is left as they are now. */
export async function takeOverFrom(work: Work, request: TakeOverRequest, at: Date): Promise<TakeOverReport> {
  const text = textOf(request.path);
  const place = await placeFor(work, text, request, at);
  const file = read(text, place.id, at);
  const { administrator: name } = request;
  if (place.isNew && name === undefined)
    throw new Refused('usage', '--administrator is missing.', 'Somebody has to look after a new organization.');
  const codes = request.codesFile === undefined ? undefined : writeCodes(request.codesFile);
  try {
    const report = await keep(work, file, place, { at, codes, name });
    codes?.close();
    return report;
  } catch (error) {
    codes?.discard();
    throw error;
  }
}

async function keep(
  work: Work,
  { own, people }: TakenOver,
  { id, handle, isNew }: Place,
  { at, codes, name }: { readonly at: Date; readonly codes: CodesFile | undefined; readonly name: string | undefined },
): Promise<TakeOverReport> {
  return work(isNew ? setUpScope() : importScope(id), async (ports): Promise<TakeOverReport> => {
    await ports.memberships.inTurn(id);
    const before = await ports.organizations.find(id);
    if (isNew) await keepOwn(ports, own, { at, newId });
    else await missingDimensions(ports, id, own.dimensions, { at, newId });
    const administrator = isNew && name !== undefined ? await nameAdministrator(ports, id, name, at) : undefined;
    const catalogue = catalogueOf(...builtIn, ...(await ports.dimensions.ofOrganization(id)));
    // What two organizations call a list may be the same; the people on them are not.
    const sourceOf = (source: string): string =>
      handle === own.organization.handle ? source : `${own.organization.handle}: ${source}`;
    const kept = await keepPeople(
      ports,
      people.map((person) => ({ ...person, source: sourceOf(person.source) })),
      { id, catalogue, closesOn: before?.closesOn, codes, at, newId },
    );
    return { ...kept, organization: handle, isNew, ...(administrator && { administrator }) };
  });
}

/** Where it goes. Without being told, an organization of another name is never added to. */
async function placeFor(work: Work, text: string, { into }: TakeOverRequest, at: Date): Promise<Place> {
  const fresh = newId() as OrganizationId;
  const { organization } = read(text, fresh, at).own;
  const handle = into ?? organization.handle;
  const found = await work(setUpScope(), ({ organizations }) => organizations.byHandle(handle));
  if (!found && into !== undefined)
    throw new Refused('no-such-organization', 'There is no organization with that handle.', 'Check --into.');
  if (!found) return { id: fresh, handle, isNew: true };
  if (isClosed(found, at))
    throw new Refused('closed', `${handle} has closed.`, 'Nobody can be taken over into it any more.');
  if (found.name !== organization.name && (into === undefined || handle === organization.handle))
    throw new Refused(
      'handle-taken',
      `There is another organization ${handle} here.`,
      into === undefined ? 'To add people to an organization of yours, name it with --into.' : 'Nothing was changed.',
    );
  return { id: found.id, handle, isNew: false };
}

function read(text: string, id: OrganizationId, at: Date): TakenOver {
  const file = readOrganizationFile(text, { id, catalogue: builtInCatalogue, at });
  if (file.ok) return file.value;
  const { path, expected } = file.error;
  throw new Refused(
    'not-taken-over',
    `Nothing was taken over: ${path.join('.') || 'the file'} should be ${expected}.`,
    'docs/guide/close-and-hand-over.md says what a file holds.',
  );
}

/** Looked at before it is read: what is too long is not. */
function textOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    if (fstatSync(file).size > longestOrganizationFile)
      throw new Refused('too-long', `The file is longer than ${longestOrganizationFile} bytes.`, 'Nothing was read.');
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof TypeError) throw new Refused('not-taken-over', 'The file is not UTF-8.', 'Nothing was read.');
    throw error;
  } finally {
    closeSync(file);
  }
}
