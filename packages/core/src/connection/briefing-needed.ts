/**
 * What stays between the two, and what cannot, was not read by everyone it must be read by. Of the other one it says no
 * more than that not everything is there yet: nobody is to be hurried.
 */
export interface BriefingNeeded {
  readonly kind: 'BriefingNeeded';
  readonly missing: 'yours' | 'not-yet-everything';
}
