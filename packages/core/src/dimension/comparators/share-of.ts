/** The credit for having `found` of what would be `enough`: whole, rounded down, never above 100. Nothing found is 0. */
export function shareOf(found: number, enough: number): number {
  return found === 0 ? 0 : Math.floor((100 * Math.min(found, enough)) / enough);
}
