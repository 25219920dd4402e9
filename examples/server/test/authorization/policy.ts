import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import {
  type AuthorizationCall,
  getCedarVersion,
  type EntityJson,
  policySetTextToParts,
  preparsePolicySet,
  statefulIsAuthorized,
  validate,
} from '@cedar-policy/cedar-wasm/nodejs';

/** What is asked of the policy, which is kept where it was read. */
export type PolicyCall = Omit<AuthorizationCall, 'schema' | 'policies' | 'validateRequest'> & {
  /** Of each consent it speaks of, to one recipient: which policy can speak of it at all. */
  readonly grants: readonly ('opened' | 'refused')[];
};

/** By the id of each policy, its words. */
export type PolicyTexts = Readonly<Record<string, string>>;

export interface Policy {
  /** The decision, and the ids of the policies it rests on. */
  ask(call: PolicyCall): { readonly permits: boolean; readonly reasons: readonly string[] };
}

/** So many consents, each to one recipient, can be spoken of in one question. */
export const slots = 8;

const folder = new URL('./policy/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
const words = read('words.cedarschema');

export const cedarVersion = getCedarVersion();

/** Every policy as it is written; those about a consent once for each that can be spoken of. */
export function policyTexts(): PolicyTexts {
  const once = named(read('ties.cedar'));
  const each = Object.entries(named(read('consents.cedar'))).flatMap(([id, text]) =>
    Array.from({ length: slots }, (_, slot) => [`${id} ${slot}`, text.replaceAll('"it"', `"${slot}"`)] as const),
  );
  return { ...once, ...Object.fromEntries(each) };
}

/** Where the policy speaks of something that has no word, or that may not be there. */
export function faults(texts: PolicyTexts): readonly string[] {
  const checked = validate({ schema: words, policies: { staticPolicies: { ...texts } } });
  return checked.type === 'failure'
    ? checked.errors.map(({ message }) => message)
    : checked.validationErrors.map(({ policyId, error }) => `${policyId}: ${error.message}`);
}

/** The policy, parsed once for each row of consents a question can speak of. */
export function readPolicy(texts: PolicyTexts): Policy {
  const sets = new Map<string, string>();
  const setFor = (grants: PolicyCall['grants']): string => {
    const key = grants.join();
    const known = sets.get(key);
    if (known !== undefined) return known;
    const speaking = new Set(grants.map((policy, slot) => `${policy} ${slot}`));
    const spoken = Object.entries(texts).filter(([id]) => !/ \d$/.test(id) || speaking.has(id));
    const id = createHash('sha256').update(JSON.stringify(spoken)).digest('hex');
    const parsed = preparsePolicySet(id, { staticPolicies: Object.fromEntries(spoken) });
    if (parsed.type === 'failure') throw new Error(parsed.errors[0]?.message);
    sets.set(key, id);
    return id;
  };
  return {
    ask: ({ grants, ...call }) => {
      const answer = statefulIsAuthorized({ ...call, preparsedPolicySetId: setFor(grants) });
      if (answer.type === 'failure') throw new Error(answer.errors.map(({ message }) => message).join('; '));
      const { decision, diagnostics } = answer.response;
      if (diagnostics.errors.length > 0) throw new Error(diagnostics.errors[0]?.error.message);
      return { permits: decision === 'allow', reasons: diagnostics.reason };
    },
  };
}

function named(text: string): PolicyTexts {
  const parts = policySetTextToParts(text);
  if (parts.type === 'failure') throw new Error(parts.errors[0]?.message);
  return Object.fromEntries(
    parts.policies.map((policy) => [/@id\("([^"]+)"\)/.exec(policy)?.[1] ?? policy, policy] as const),
  );
}

/** Every action with what it is one of, as the words of the policy say. */
export const actionEntities: ReadonlyMap<string, EntityJson> = new Map(
  [...words.matchAll(/^action ((?:"[^"]+"(?:,\s*)?)+)\s*(?:in \[([^\]]*)\])?/gm)].flatMap(
    ([, names = '', groups = '']) =>
      quoted(names).map((id) => [
        id,
        {
          uid: { type: 'Action', id },
          attrs: {},
          parents: quoted(groups).map((group) => ({ type: 'Action', id: group })),
        },
      ]),
  ),
);

function quoted(text: string): readonly string[] {
  return [...text.matchAll(/"([^"]+)"/g)].map(([, word = '']) => word);
}

/** The actions the policy has words for. */
export const actionsOfPolicy: readonly string[] = [...actionEntities.keys()].filter((name) => name.includes('.'));
