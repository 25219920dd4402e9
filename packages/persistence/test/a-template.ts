import type { OrganizationId } from '@peerness/core';
import { type InstalledTemplate, installedTemplateId } from '@peerness/core/plans';

/** A template an organization installed. */
export const aTemplate = (organization: OrganizationId): InstalledTemplate => ({
  id: installedTemplateId(organization, 'tides'),
  version: 1,
  title: { en: 'A plan of the harbor' },
  sections: [{ kind: 'toolbox', questions: [] }],
  licence: { holder: 'A publisher', note: 'Used with leave.' },
});
