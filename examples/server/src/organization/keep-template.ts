import { type DomainEvent, importScope, type OrganizationId, type Work } from '@peerness/core';
import {
  type InstalledTemplate,
  installedTemplateId,
  installTemplate,
  longestTemplate,
  readTemplate,
} from '@peerness/core/plans';
import { newId } from '@peerness/gateway';
import { Refused } from '../commands/command.js';
import { organizationNamed } from './organization-named.js';

/** Reads a template strictly and installs it for the organization with that handle, in place of its version before. */
export async function keepTemplate(work: Work, handle: string, file: string, at: Date): Promise<InstalledTemplate> {
  const organization = await organizationNamed(work, handle);
  const read = readTemplate(file, organization);
  if (!read.ok)
    throw new Refused(
      'unreadable-template',
      `${read.error.path.join('.') || 'The file'} should be ${read.error.expected}.`,
      `docs/guide/install-a-template.md shows one. A file holds at most ${longestTemplate} characters.`,
    );
  const template = read.value;
  await work(importScope(organization), async ({ planTemplates }) => {
    const installed = installTemplate(await planTemplates.ofOrganization(organization), template);
    if (!installed.ok) {
      const { error } = installed;
      throw error.kind === 'NotNewer'
        ? new Refused(
            'not-newer',
            `${error.path.join('.')} should be above ${error.installed}, which is installed.`,
            'Give the template its next version.',
          )
        : new Refused(
            'too-many-templates',
            `An organization has at most ${error.most} templates.`,
            'Withdraw one that is not used any more.',
          );
    }
    if (installed.value)
      await planTemplates.keep(organization, installed.value, [event(organization, template, 'TemplateInstalled', at)]);
  });
  return template;
}

/** Takes it out of what is offered. Answers its id. */
export async function withdrawTemplate(work: Work, handle: string, key: string, at: Date): Promise<string> {
  const organization = await organizationNamed(work, handle);
  const id = installedTemplateId(organization, key);
  await work(importScope(organization), async ({ planTemplates }) => {
    const template = (await planTemplates.ofOrganization(organization)).find((one) => one.id === id);
    if (!template)
      throw new Refused(
        'no-such-template',
        'The organization has no template with that key.',
        'The key stands in the file.',
      );
    await planTemplates.withdraw(organization, id, [event(organization, template, 'TemplateWithdrawn', at)]);
  });
  return id;
}

function event(
  organization: OrganizationId,
  { id, version }: InstalledTemplate,
  kind: 'TemplateInstalled' | 'TemplateWithdrawn',
  at: Date,
): DomainEvent {
  return {
    id: newId(),
    owner: { organization },
    aggregate: 'plan-template',
    aggregateId: newId(),
    version: 1,
    kind,
    schema: 1,
    at,
    codes: { template: id, number: version },
  };
}
