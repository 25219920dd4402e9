import type { EntityManager } from '@mikro-orm/postgresql';
import { type AdvanceDirective, canonicalJson, signedContentOf } from '@peerness/core/advance-directive';
import { asRead } from '../schema/lock.js';
import type { Sealer } from '../sealer.js';
import { toSeal, toSealColumns } from './advance-seal-mapper.js';
import { AdvanceSealRow } from './advance-seal-row.js';
import { type AdvanceDirectiveKey, publicBytesOf } from './directive-key.js';
import { sealAdvanceDirective } from './seal-advance-directive.js';

/** Seals what is recorded as executed now, behind the newest of its set; what was sealed before is left. Answers whether it did. */
export async function sealOnce(
  em: EntityManager,
  sealer: Sealer,
  key: AdvanceDirectiveKey,
  directive: AdvanceDirective,
): Promise<boolean> {
  const { id, owner, set, versionNumber, execution } = directive;
  const signed = signedContentOf(directive);
  if (!execution || !signed || directive.state !== 'recorded-as-executed') return false;
  const chain = await em.find(
    AdvanceSealRow,
    { personId: owner, setId: set },
    { ...asRead, orderBy: { versionNumber: 'desc' } },
  );
  if (chain.some(({ directiveId }) => directiveId === id)) return false;
  const content = canonicalJson(signed);
  const [newest] = chain;
  const seal = sealAdvanceDirective(
    {
      set,
      directive: id,
      versionNumber,
      recordedAt: execution.recordedAt,
      content,
      ...(newest && { before: toSeal(newest) }),
    },
    key,
  );
  const publicKey = publicBytesOf(key.verify).toString('hex');
  await em.insert(AdvanceSealRow, toSealColumns(sealer, { owner, set, content, publicKey }, seal));
  return true;
}
