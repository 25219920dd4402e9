/** A setting that cannot be used: which one, what is wrong, and what to do. Never its value: it may be a secret. */
export interface SettingProblem {
  readonly setting: string;
  readonly problem: string;
  readonly todo: string;
}
