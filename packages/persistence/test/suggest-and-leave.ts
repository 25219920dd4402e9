import { type ContractTown, longBefore, someTime } from '@peerness/core/testing';

/** Sam showed Amir a section, took over words that Amir suggested for it, did not decide about others, and shows it no more. */
export async function suggestAndLeave({ work, self, id, amir, sam, lighthouse, support }: ContractTown): Promise<void> {
  const [on] = await work(support(sam, lighthouse), ({ connections }) => connections.between(lighthouse.id, sam, amir));
  const [mine] = await work(self(sam), ({ plans }) => plans.of(sam));
  const section = mine?.value.sections[0];
  if (!on || !mine || !section) throw new Error('There is nothing to suggest for, or nobody who may.');
  const subject = {
    kind: 'plan-section',
    plan: mine.value.id,
    section: section.id,
    connection: on.value.id,
    may: 'suggest',
  } as const;
  const briefed = { text: 'peerness-2026-11', language: 'es', at: someTime };
  const open = { person: sam, recipient: amir, connection: on.value.id, level: 'contact-and-plan', briefed } as const;
  await work(self(sam), ({ trust }) => trust.keep({ value: open, version: 1 }, []));
  const shown = { id: id<never>(), person: sam, recipient: amir, subject, givenAt: longBefore } as const;
  await work(support(sam, lighthouse), ({ consents }) => consents.keep({ value: shown, version: 0 }, []));
  await work(self(amir), ({ suggestions }) =>
    suggestions.keep(
      {
        ...subject,
        id: id(),
        owner: sam,
        by: amir,
        words: 'The pier at six?',
        language: 'en',
        suggestedAt: someTime,
      },
      [],
    ),
  );
  const taken = { id: id<never>(), words: 'Call before noon.', language: 'en', writtenAt: someTime, suggestedBy: amir };
  const sections = mine.value.sections.map((one) =>
    one === section ? { ...one, entries: [...one.entries, taken] } : one,
  );
  await work(self(sam), ({ plans }) => plans.keep({ ...mine, value: { ...mine.value, sections } }, []));
  await work(self(sam), ({ consents }) =>
    consents.keep({ value: { ...shown, withdrawnAt: someTime }, version: 1 }, []),
  );
}
