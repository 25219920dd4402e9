import { crisisLinkScope } from '../access/crisis-link-scope.js';
import type { CrisisLink } from '../crisis/crisis-link.js';
import {
  type AroundCrisisLink,
  type CrisisLinkOpened,
  type NothingOpen,
  openCrisisLink as open,
} from '../crisis/open-crisis-link.js';
import type { ShownByCrisisLink } from '../crisis/shown-by-crisis-link.js';
import { asPassphrase } from '../crisis/read-crisis-passphrase.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { Section } from '../plan/plan.js';
import type { Access } from '../record/accesses.js';
import { globalId } from '../views/global-id.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import { lookEvent } from './crisis-link-event.js';

/** `digest`: of the link's secret. `passphrase`: as it was typed. */
export interface PresentedCrisisLink {
  readonly digest: string;
  readonly passphrase: string;
}

/**
 * Somebody without an account presents a link and a passphrase. Written down for its owner, who is told, before anything
 * is shown. Checking the passphrase takes its time outside of any transaction, for a link that is not there, too.
 */
export async function openCrisisLink(
  work: Work,
  { digest, passphrase }: PresentedCrisisLink,
  occasion: Occasion,
): Promise<Result<ShownByCrisisLink, NothingOpen>> {
  const scope = crisisLinkScope(digest);
  const { check, lock } = await work(scope, async ({ crisisLinks, passphraseLock }) => ({
    check: passphraseLock,
    lock: (await crisisLinks.presented(digest))?.lock,
  }));
  const fits = await check.fits(asPassphrase(passphrase), lock);
  const shown = await work(scope, (ports) => present(ports, digest, fits, occasion));
  return shown ? ok(shown) : err({ kind: 'NothingOpen' });
}

async function present(
  ports: Ports,
  digest: string,
  fits: boolean,
  occasion: Occasion,
): Promise<ShownByCrisisLink | undefined> {
  const around = await aroundOf(ports, digest);
  const { answer, link, lockedAfter } = open(around, { fits, at: occasion.at });
  if (answer.kind === 'CrisisLinkOpened' && link && around) return show(ports, around, answer, link, occasion);
  if (link)
    await ports.crisisLinks.keepLook(
      link,
      lockedAfter === undefined ? [] : [lookEvent(link, { kind: 'CrisisLinkLocked', wrong: lockedAfter }, occasion)],
    );
  return undefined;
}

async function aroundOf(
  { crisisLinks, crises, erasures }: Ports,
  digest: string,
): Promise<AroundCrisisLink | undefined> {
  const link = await crisisLinks.presented(digest, 'update');
  const plan = link && (await crises.find(link.crisis))?.value;
  if (!plan) return undefined;
  const [activation] = await crises.activations(plan.id);
  return { link, plan, activation: activation?.value, ownerIsHere: !(await erasures.of(link.owner)) };
}

async function show(
  { plans, lineOrders, accesses, crisisLinks }: Ports,
  { plan: { plan: id } }: AroundCrisisLink,
  answer: CrisisLinkOpened,
  link: CrisisLink,
  occasion: Occasion,
): Promise<ShownByCrisisLink | undefined> {
  const found = (await plans.find(id))?.value;
  const sections = (found?.sections ?? []).filter((one) => one.asOf === undefined && answer.sections.includes(one.id));
  if (sections.length === 0) return undefined;
  await accesses.record(
    sections.map((section) => lookAt(section, globalId('section', id, section.id), link, occasion)),
  );
  await crisisLinks.keepLook(link, [lookEvent(link, { kind: 'CrisisLinkOpened' }, occasion)]);
  const lines = (await lineOrders.of(link.owner))?.lines ?? [];
  return { sections, lines, language: link.language, ...(found?.licence && { licence: found.licence }) };
}

/** Who it was is not known: only by which link. */
function lookAt({ kind }: Section, thing: string, link: CrisisLink, { at, newId }: Occasion): Access {
  return {
    id: newId(),
    owner: link.owner,
    at,
    action: 'plan-section.read',
    category: kind === 'crisis' ? 'crisis-plan' : 'plan',
    thing,
    purpose: 'crisis',
    basis: 'link',
    consent: link.id,
    outcome: 'permit',
    disclosed: true,
    notice: 'confidentiality',
  };
}
