import type { Work } from '@peerness/core';
import type { OrganizationFile } from '@peerness/core/record';
import { handOverOrganization } from '@peerness/core/use-cases';
import { newId } from '@peerness/gateway';
import { Refused } from '../commands/command.js';
import { organizationNamed } from '../organization/organization-named.js';
import { writeWhole } from './write-whole.js';

/** Writes the file an organization is handed over in. What goes is written into people's lists before it is in the file. */
export async function handOverTo(
  work: Work,
  { handle, to, path }: { readonly handle: string; readonly to: string; readonly path: string },
): Promise<OrganizationFile> {
  const organization = await organizationNamed(work, handle);
  let made: OrganizationFile | undefined;
  await writeWhole(path, async () => {
    const file = await handOverOrganization(work, { organization, to }, () => ({ at: new Date(), newId }));
    if (!file.ok)
      throw file.error.kind === 'NotFound'
        ? new Refused('no-such-organization', 'There is no organization with that handle.', 'Check the handle.')
        : new Refused('usage', '--to cannot be that.', 'It is a name in one line, as it stands in what people signed.');
    made = file.value;
    return `${JSON.stringify(made, null, 2)}\n`;
  });
  if (!made) throw new Error('Nothing was made.');
  return made;
}
