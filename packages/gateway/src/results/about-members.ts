import { MemberChanged } from './payloads.js';
import { type AlwaysPossible, resultOf, type ResultOf } from './result-of.js';

export const ChangeRolesResult: ResultOf<'UnreadableRoles' | 'OwnRoleRefused' | 'LastAdministrator' | AlwaysPossible> =
  resultOf('ChangeRolesResult', MemberChanged, ['UnreadableRoles', 'OwnRoleRefused', 'LastAdministrator']);
export const SuspendMemberResult: ResultOf<'LastAdministrator' | AlwaysPossible> = resultOf(
  'SuspendMemberResult',
  MemberChanged,
  ['LastAdministrator'],
);
export const ReinstateMemberResult: ResultOf<AlwaysPossible> = resultOf('ReinstateMemberResult', MemberChanged);
