import { SignedOut } from './payloads.js';
import { type AlwaysPossible, resultOf, type ResultOf } from './result-of.js';

export const EndSessionResult: ResultOf<AlwaysPossible> = resultOf('EndSessionResult', SignedOut);
export const SignOutEverywhereResult: ResultOf<AlwaysPossible> = resultOf('SignOutEverywhereResult', SignedOut);
