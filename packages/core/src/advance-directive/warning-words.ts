import type { Labels } from '../kernel/labels.js';
import type { AdvanceDirectiveWarningCode } from './directive-warnings.js';

/** What each warning says to the person whose directive it is. None says that a directive counts, or that it does not. */
export const warningWords: { readonly [Code in AdvanceDirectiveWarningCode]: Labels } = {
  'rules-unknown': {
    en: 'We know no rules for this place. Ask somebody who does before you sign: a legal aid office, or the protection and advocacy agency there.',
    es: 'No conocemos las reglas de este lugar. Antes de firmar, pregunta a quien las conozca: una oficina de ayuda legal, o la agencia de protección y defensa del lugar.',
  },
  'rules-not-reviewed': {
    en: 'No lawyer has reviewed what we know of the rules of this place. They may be wrong, or have changed.',
    es: 'Ningún abogado ha revisado lo que sabemos de las reglas de este lugar. Pueden estar equivocadas o haber cambiado.',
  },
  'rules-changed-since': {
    en: 'What we know of the rules of this place has changed since you began. Look at them again.',
    es: 'Lo que sabemos de las reglas de este lugar ha cambiado desde que empezaste. Vuelve a mirarlas.',
  },
  'age-unknown': {
    en: 'We cannot tell whether you are old enough there to make one yourself.',
    es: 'No podemos saber si allí tienes edad para hacer una por tu cuenta.',
  },
  'too-young': {
    en: 'Where a rule on age is known, it asks for somebody who is grown up. Ask what you can do instead.',
    es: 'Donde se conoce una regla de edad, pide que la persona sea mayor de edad. Pregunta qué puedes hacer en su lugar.',
  },
  'witness-rule-unknown': {
    en: 'We do not know how it has to be witnessed there. Ask before you sign.',
    es: 'No sabemos qué testigos hacen falta allí. Pregunta antes de firmar.',
  },
  'neither-witnesses-nor-notary': {
    en: 'There are fewer witnesses than the rules we know ask for, not counting those who may not witness, and no notary instead.',
    es: 'Hay menos testigos de los que piden las reglas que conocemos, sin contar a quienes no pueden serlo, y tampoco un notario en su lugar.',
  },
  'witness-barred': {
    en: 'This witness may not be one, as far as we know. Somebody else could sign instead.',
    es: 'Esta persona no puede ser testigo, por lo que sabemos. Otra persona podría firmar en su lugar.',
  },
  'notary-is-agent': {
    en: 'The notary is also named as an agent. Another notary could do it.',
    es: 'La persona notaria también figura como agente. Podría hacerlo otro notario.',
  },
  'statement-rule-unknown': {
    en: 'We do not know what has to be said on the paper there besides your instructions.',
    es: 'No sabemos qué más debe decir allí el papel, aparte de tus instrucciones.',
  },
  'statement-missing': {
    en: 'The rules we know ask for a statement on the paper that you did not tell us is there.',
    es: 'Las reglas que conocemos piden en el papel una declaración que no has dicho que esté.',
  },
  'coverage-unknown': {
    en: 'We do not know what such a directive can speak of there.',
    es: 'No sabemos de qué puede tratar allí una directiva así.',
  },
  'kind-not-covered': {
    en: 'The rules we know do not speak of this in such a directive. You can keep it: people who help you can still read it as your wish.',
    es: 'Las reglas que conocemos no hablan de esto en una directiva así. Puedes dejarlo: quienes te ayuden aún pueden leerlo como tu deseo.',
  },
  'stay-longer-than-covered': {
    en: 'You consent to more days in hospital, or do not say how many, than the rules we know let a directive consent to.',
    es: 'Aceptas más días de hospital, o no dices cuántos, que los que una directiva puede aceptar según las reglas que conocemos.',
  },
  'agent-rule-unknown': {
    en: 'We do not know whether an agent can be named in such a directive there.',
    es: 'No sabemos si allí se puede nombrar un agente en una directiva así.',
  },
  'agent-named-elsewhere': {
    en: 'There an agent is named in a paper of its own, not in this one.',
    es: 'Allí el agente se nombra en un documento aparte, no en este.',
  },
  'agent-helped-writing': {
    en: 'This agent helped you write it. Somebody may say that the words are theirs.',
    es: 'Este agente te ayudó a escribirla. Alguien podría decir que las palabras son suyas.',
  },
  'agent-has-not-accepted': {
    en: 'This agent has not said yes. Without that they are shown nothing.',
    es: 'Este agente no ha dicho que sí. Sin eso no se le muestra nada.',
  },
  'revocability-unstated': {
    en: 'You do not say whether you can take it back while you cannot decide. Writing it down leaves less to others.',
    es: 'No dices si puedes retirarla mientras no puedas decidir. Escribirlo deja menos en manos de otros.',
  },
  'revocation-rule-unknown': {
    en: 'We do not know what becomes there of taking it back while somebody holds that you cannot decide.',
    es: 'No sabemos qué pasa allí si la retiras mientras alguien sostiene que no puedes decidir.',
  },
  'nobody-may-find-incapacity': {
    en: 'Neither the rules we know nor you say who may find that you cannot decide. Until you name somebody, your agents are shown nothing.',
    es: 'Ni las reglas que conocemos ni tú dicen quién puede determinar que no puedes decidir. Mientras no nombres a nadie, a tus agentes no se les muestra nada.',
  },
  'term-unknown': {
    en: 'We do not know how long it lasts there, and you give no end.',
    es: 'No sabemos cuánto dura allí, y no pones un final.',
  },
  'scan-missing': {
    en: 'There is no fingerprint of a scan. The signed paper is what counts: keep it where it can be found.',
    es: 'No hay huella de una copia escaneada. Lo que cuenta es el papel firmado: guárdalo donde se pueda encontrar.',
  },
};

/** Stands under every check, wherever it is shown. */
export const checkedNotCertified: Labels = {
  en: 'This is a check, and no lawyer’s word. Whether a court or a clinic follows the paper is theirs to say.',
  es: 'Esto es una revisión, no la palabra de un abogado. Si un tribunal o una clínica sigue el papel, lo dicen ellos.',
};
