/** A group of people the demo imagines: how they are called, what they speak, what they might say of themselves. */
export interface Culture {
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly either: readonly string[];
  /** What follows the name they go by: an initial, or nothing where initials are not used. */
  readonly initials: string;
  /** Their languages, as the file writes them, with how likely each is. */
  readonly languages: Readonly<Record<string, number>>;
  readonly readsIn: string;
  readonly backgrounds: Readonly<Record<string, number>>;
  readonly faiths: Readonly<Record<string, number>>;
}

export const latin = 'ABCDEFGHIJKLMNOPRSTVWYZ';
export const words = (text: string): readonly string[] => text.split(' ');
