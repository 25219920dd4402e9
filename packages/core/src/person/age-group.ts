/** On which side of the line at 18 a person is, as far as they said. Never a birth date, never an age. */
export type AgeGroup = 'adult' | 'minor' | 'unknown';
