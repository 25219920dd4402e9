/** An answer as a test looks into it: whatever is not there is `undefined`. */
export interface Json {
  readonly [field: string]: Json;
  readonly [index: number]: Json;
}
