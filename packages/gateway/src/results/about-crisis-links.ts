import { CrisisLinkMade, CrisisPlanChanged } from './payloads.js';
import { type AlwaysPossible, resultOf, type ResultOf } from './result-of.js';

type Unmade =
  | 'UnreadableText'
  | 'UnreadableLanguage'
  | 'UnreadablePassphrase'
  | 'OpensNothing'
  | 'UnknownSection'
  | 'LinkEndOutOfRange'
  | 'TooMany';

export const MakeCrisisLinkResult: ResultOf<Unmade | AlwaysPossible> = resultOf(
  'MakeCrisisLinkResult',
  CrisisLinkMade,
  [
    'UnreadableText',
    'UnreadableLanguage',
    'UnreadablePassphrase',
    'OpensNothing',
    'UnknownSection',
    'LinkEndOutOfRange',
    'TooMany',
  ],
);

export const RevokeCrisisLinkResult: ResultOf<AlwaysPossible> = resultOf('RevokeCrisisLinkResult', CrisisPlanChanged);
