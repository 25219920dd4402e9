import { type Read, shape, that } from '../dimension/reading.js';
import { readLine, readText } from '../kernel/text.js';
import { longestLicenceNote, type TemplateLicence } from './licence.js';
import { longestTitle } from './plan.js';
import { readLink } from './read-link.js';

const isText =
  (fits: (input: string) => boolean) =>
  (input: unknown): input is string =>
    typeof input === 'string' && fits(input);

/** One line, and nothing in it that no reader could see. */
export const line = (longest: number): Read<string> =>
  that(
    `one line of at most ${longest} characters, and nothing in it that cannot be seen`,
    isText((input) => readLine(input, longest).ok),
  );

const note = that(
  `text of at most ${longestLicenceNote} characters, and nothing in it that cannot be seen`,
  isText(
    (input) =>
      readText(input, longestLicenceNote).ok &&
      input.split('\n').every((one) => one === '' || readLine(`.${one}`, longestLicenceNote + 1).ok),
  ),
);

/** A licence as a file tells it. */
export const readLicence: Read<TemplateLicence> = shape(
  { holder: line(longestTitle), note },
  {
    source: that(
      'an https address',
      isText((input) => readLink(input).ok),
    ),
  },
);
