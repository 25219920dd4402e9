import { selfScope } from '../../src/access/scope.js';
import type { DimensionId } from '../../src/dimension/dimension-id.js';
import type { Membership } from '../../src/organization/membership.js';
import type { NetworkAgreementId } from '../../src/organization/network-agreement-id.js';
import type { PersonId } from '../../src/person/person-id.js';
import type { Profile } from '../../src/profile/profile.js';
import type { Statement, StatementId } from '../../src/profile/statement.js';
import {
  alex,
  aMembership,
  aRole,
  aTown,
  harbor,
  lighthouse,
  melodie,
  occasion,
  sam,
  someTime,
} from '../../src/testing/specimens.js';
import { acceptNetworkAgreement, type endNetworkAgreement } from '../../src/use-cases/decide-network-agreement.js';
import { takeGuestPlace } from '../../src/use-cases/guest-place.js';
import { proposeNetworkAgreement } from '../../src/use-cases/propose-network-agreement.js';
import type { Occasion } from '../../src/work/work.js';
import { presenceIn, town } from './town.js';

export type Place = ReturnType<typeof town>;
export const [asAlex, asSam] = [selfScope(alex), selfScope(sam)];
export const missing = { kind: 'NotFound', path: ['agreement'] };
let series = 0;
export const now = (at = someTime): Occasion => occasion(at, (series += 1));

const said = (dimension: string, key: string, over: Partial<Statement> = {}): Statement => ({
  id: occasion(someTime, (series += 1)).newId() as StatementId,
  dimension: dimension as DimensionId,
  answer: { answer: 'value', value: { form: 'choice', key } },
  comfort: 'gladly',
  uses: [
    { use: 'match', organization: harbor.id },
    { use: 'display', organization: harbor.id, audience: 'members' },
  ],
  statedAt: someTime,
  ...over,
});
export const pastime = said('pastime', 'painting');
const grown = said('age-band', '25-34', {
  answer: { answer: 'value', value: { form: 'ordered', key: '25-34' } },
  uses: [],
});
const quiet = said('mental-health', 'depression', {
  uses: [
    { use: 'match', organization: harbor.id },
    { use: 'display', organization: harbor.id, audience: 'connections' },
  ],
});
/** Sam administers the lighthouse; Melodie says two things at home, one of them for her connections alone. */
export const here = (): Place => {
  const seed = aTown();
  const profiles = (seed.profiles ?? []).map((one): Profile =>
    one.person === melodie ? { ...one, statements: [grown, pastime, quiet] } : one,
  );
  const memberships = [
    ...(seed.memberships ?? []).filter(({ person }) => person !== sam),
    aMembership(sam, lighthouse, { roles: [aRole({ code: 'administrator', places: 0 })] }),
  ];
  return town({ profiles, memberships });
};
export const proposes = ({ work }: Place, over: object = {}): ReturnType<typeof proposeNetworkAgreement> =>
  proposeNetworkAgreement(
    work,
    asAlex,
    { organization: harbor.id, partner: 'lighthouse', reason: 'We are few.', ...over },
    now(),
  );
const first = ({ world }: Place): NetworkAgreementId =>
  [...world.shelves().networkAgreements.keys()][0] ?? ('' as NetworkAgreementId);
export const decides = (
  { work, ...there }: Place,
  decide: typeof acceptNetworkAgreement | typeof endNetworkAgreement,
  { as = asSam, organization = lighthouse.id, at = someTime } = {},
): ReturnType<typeof acceptNetworkAgreement> =>
  decide(work, as, { organization, agreement: first({ work, ...there }) }, now(at));
export const agreed = async (): Promise<Place> => {
  const there = here();
  await proposes(there);
  await decides(there, acceptNetworkAgreement);
  return there;
};
export const takes = (
  there: Place,
  { person = melodie as PersonId, dimensions = [] as string[], mutual = true, at = someTime } = {},
): ReturnType<typeof takeGuestPlace> =>
  takeGuestPlace(
    there.work,
    selfScope(person),
    { agreement: first(there), dimensions: dimensions as DimensionId[], mutual },
    now(at),
  );
export const placeOf = ({ world }: Place, person: PersonId = melodie): Membership | undefined =>
  [...world.shelves().memberships.values()].find(
    ({ value }) => value.organization === lighthouse.id && value.person === person,
  )?.value;
export const shown = ({ world }: Place): ReturnType<typeof presenceIn> => presenceIn(world, melodie, lighthouse.id);
