/** What a person does in an organization. Titles are the organization's words; these codes stay the same. */
export const roleCodes = [
  'peer-supporter',
  'mentor',
  'coach',
  'advocate',
  'group-facilitator',
  'educator',
  'navigator-bridge',
  'outreach',
  'coordinator',
  'supervisor',
  'administrator',
] as const;

export type RoleCode = (typeof roleCodes)[number];

/** The roles in which someone may be asked for one-to-one support. */
export const oneToOneRoles: readonly RoleCode[] = ['peer-supporter', 'mentor', 'coach', 'advocate'];

/** How a person is engaged. An employed supporter is bound by non-discrimination in ways a volunteer friend is not. */
export const engagements = ['informal', 'volunteer', 'stipend', 'contracted', 'employed'] as const;

export type Engagement = (typeof engagements)[number];

/** One role one member holds. */
export interface Role {
  readonly code: RoleCode;
  readonly engagement: Engagement;
  /** How many people they support at once, at most; 0 where the role is not one-to-one. */
  readonly places: number;
  readonly from: Date;
  readonly until?: Date;
}
