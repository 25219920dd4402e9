import type { MembershipId } from '@peerness/core';
import type { NetworkAgreement } from '@peerness/core/network';
import { type ContractTown, longBefore, someTime } from '@peerness/core/testing';

/** The harbor and the lighthouse agree, another agreement waits for an answer, and Corinna is a guest in the lighthouse. */
export async function agreeAndVisit(town: ContractTown): Promise<void> {
  const { work, id, harbor, lighthouse, corinna, sam } = town;
  const agreement: NetworkAgreement = {
    id: id(),
    proposer: { organization: harbor.id, name: harbor.name },
    partner: { handle: lighthouse.handle },
    covers: 'matching',
    reason: 'We are few on either side of the river.',
    from: longBefore,
    proposedAt: longBefore,
  };
  await work(town.acting('administer', corinna), async ({ networkAgreements }) => {
    await networkAgreements.keep({ value: agreement, version: 0 }, []);
    await networkAgreements.keep({ value: { ...agreement, id: id() }, version: 0 }, []);
  });
  const partner = { handle: lighthouse.handle, organization: lighthouse.id, name: lighthouse.name };
  await work(town.acting('administer', sam, lighthouse), ({ networkAgreements }) =>
    networkAgreements.keep({ value: { ...agreement, partner, acceptedAt: someTime }, version: 1 }, []),
  );
  await work(town.self(corinna), async ({ memberships, presences }) => {
    const place = {
      id: id<MembershipId>(),
      organization: lighthouse.id,
      person: corinna,
      from: someTime,
      roles: [],
      takenAt: someTime,
      guest: { of: harbor.id, agreement: agreement.id },
    };
    await memberships.keepGuestPlace({ value: place, version: 0 }, []);
    const setting = { seen: true, mutual: true, paused: false, since: someTime };
    await presences.keep({ ...town.presenceIn(lighthouse, corinna), membership: place.id, offers: [], setting });
  });
}
