import type { Labels } from '../../kernel/labels.js';
import type { RoleCode } from '../../organization/role.js';

/** What each role is called where the organization has no word of its own for it. */
export const roleLabels: Readonly<Record<RoleCode, Labels>> = {
  'peer-supporter': { en: 'Peer supporter', es: 'Persona de apoyo entre pares' },
  mentor: { en: 'Mentor', es: 'Mentoría' },
  coach: { en: 'Coach', es: 'Acompañamiento (coach)' },
  advocate: { en: 'Advocate', es: 'Defensa de derechos' },
  'group-facilitator': { en: 'Group facilitator', es: 'Facilitación de grupos' },
  educator: { en: 'Educator', es: 'Educación' },
  'navigator-bridge': { en: 'Guide between services', es: 'Guía entre servicios' },
  outreach: { en: 'Outreach', es: 'Trabajo en la comunidad' },
  coordinator: { en: 'Coordinator', es: 'Coordinación' },
  supervisor: { en: 'Supervisor', es: 'Supervisión' },
  administrator: { en: 'Administrator', es: 'Administración' },
};
