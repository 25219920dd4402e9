import type { CrisisLineKind, KnownOfLine, LineWay } from '@peerness/core/crisis';
import { enumOf, type EnumOf } from './enum-of.js';

export const CrisisLineKindEnum: EnumOf<CrisisLineKind> = enumOf<CrisisLineKind>(
  'CrisisLineKind',
  'What a line is there for.',
  {
    'crisis-line': 'For when it cannot wait.',
    warmline: 'To talk with somebody before it comes to that.',
  },
);

export const KnownOfLineEnum: EnumOf<KnownOfLine> = enumOf<KnownOfLine>(
  'KnownOfLine',
  'What is known of a line from its sources.',
  { yes: 'Yes.', no: 'No.', unknown: 'Nobody found out: it may be either.' },
);

export const LineWayEnum: EnumOf<LineWay> = enumOf<LineWay>('LineWay', 'A way to reach a line.', {
  phone: 'A call.',
  text: 'A text message.',
  chat: 'A chat on a page.',
});
