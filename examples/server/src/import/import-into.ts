import { catalogueOf, importScope, isClosed, setUpScope, type Work } from '@peerness/core';
import { builtIn } from '@peerness/core/dimensions';
import { newId } from '@peerness/gateway';
import { Refused } from '../commands/command.js';
import { writeCodes } from './claim-codes.js';
import { importFile } from './import-file.js';
import type { ImportReport } from './import-report.js';
import type { Mapping } from './mapping.js';

/** An import as it is asked for: by the organization's handle, in files. */
export interface ImportRequest {
  readonly file: string;
  readonly organization: string;
  readonly source: string;
  readonly mapping: Mapping;
  readonly skipBadRows: boolean;
  readonly dryRun: boolean;
  readonly codesFile: string | undefined;
  readonly say: (line: string) => void;
}

/** Finds the organization and the dimensions it recognises, then imports. Codes are kept only if the import is. */
export async function importInto(work: Work, request: ImportRequest): Promise<ImportReport> {
  const organization = await work(setUpScope(), ({ organizations }) => organizations.byHandle(request.organization));
  if (!organization)
    throw new Refused(
      'no-such-organization',
      'There is no organization with that handle.',
      'Check --organization, or set it up first (init).',
    );
  if (isClosed(organization, new Date()))
    throw new Refused('closed', 'This organization has closed.', 'Nobody can be taken over into it any more.');
  const own = await work(importScope(organization.id), ({ dimensions }) => dimensions.ofOrganization(organization.id));
  const codes = request.codesFile === undefined ? undefined : writeCodes(request.codesFile);
  try {
    const report = await importFile(
      work,
      { ...request, organization: organization.id, catalogue: catalogueOf(...builtIn, ...own), codes },
      { at: new Date(), newId, say: request.say },
    );
    if (report.done) codes?.close();
    else codes?.discard();
    return report;
  } catch (error) {
    codes?.discard();
    throw error;
  }
}
