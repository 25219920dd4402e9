import type { OrganizationId } from '../../src/index.js';

export const harborId = '0192f000-0000-7000-8000-0000000000aa' as OrganizationId;
export const someTime: Date = new Date('2030-05-01T09:00:00Z');
