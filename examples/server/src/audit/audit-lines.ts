import type { Json } from '@peerness/core';
import { type AuditReport, type ChainReport, wrongs } from '@peerness/persistence';

/** What was found, for people: a line for each organization, one for all people together, one for each bad place. */
export function auditLines({ chains, anchorsWrong }: AuditReport, withAnchors: boolean): readonly string[] {
  const ofOrganizations = chains.filter(({ family }) => family === 'organization');
  const ofPeople = chains.filter(({ family }) => family === 'person');
  const others = chains.filter(({ family }) => family === 'installation' || family === 'unknown');
  return [
    ...ofOrganizations.map((chain) => lineOf(`organization ${chain.owner}`, [chain], withAnchors)),
    ...(ofPeople.length > 0 ? [lineOf(`${ofPeople.length} people`, ofPeople, withAnchors)] : []),
    ...others.map((chain) => lineOf(nameOf(chain), [chain], withAnchors)),
    ...chains.flatMap((chain) => badPlaces(chain)),
    ...anchorsWrong.map((wrong) => `NO  ${wrong}`),
  ];
}

/** The same for programs. People's chains are named by their label, and only where something is wrong. */
export function auditJson({ chains, seals, events, anchors, anchorsWrong, sound }: AuditReport): {
  readonly [name: string]: Json;
} {
  const told = chains.filter(({ family, found }) => family !== 'person' || found.length > 0);
  return {
    sound,
    chains: chains.length,
    seals,
    events,
    anchors,
    anchorsWrong: [...anchorsWrong],
    told: told.map((chain): Json => ({
      chain: nameOf(chain),
      seals: chain.seals,
      events: chain.events,
      anchors: chain.anchors,
      ...chain.counts,
      found: chain.found.map((one): Json => ({ ...one })),
    })),
  };
}

function nameOf({ family, owner, label }: ChainReport): string {
  if (family === 'organization') return `organization ${owner}`;
  if (family === 'installation') return 'the installation';
  return family === 'person' ? `a person’s chain, ${label || 'without a head'}` : `chain ${label}`;
}

function lineOf(name: string, chains: readonly ChainReport[], withAnchors: boolean): string {
  const sum = (of: (chain: ChainReport) => number): number => chains.reduce((all, one) => all + of(one), 0);
  const counts = wrongs.map((wrong) => `${wrong} ${sum(({ counts }) => counts[wrong])}`).join(' · ');
  const anchored = withAnchors ? `anchors ${sum(({ anchors }) => anchors)}` : 'anchors not looked at';
  return `${name}: events ${sum(({ events }) => events)} · seals ${sum(({ seals }) => seals)} · ${anchored} · ${counts}`;
}

function badPlaces(chain: ChainReport): readonly string[] {
  return chain.found.map(({ wrong, seq, from, event, why }) => {
    const at =
      seq === undefined ? '' : from === undefined || from === seq ? ` at ${seq}` : ` between ${from} and ${seq}`;
    return `NO  ${nameOf(chain)}: ${wrong}${at}${event === undefined ? '' : `, event ${event}`}: ${why}`;
  });
}
