import type { CardInput, InputKey, InputUse } from './card-input.js';

type Said = readonly [uses: readonly InputUse[], en: string, es: string];

const said: Readonly<Record<InputKey, Said>> = {
  wishes: [['limit', 'rank', 'reason'], 'What the person who asks wishes for.', 'Lo que desea quien pregunta.'],
  kind: [['limit', 'rank'], 'Support in a role, or mutual.', 'Apoyo en un papel, o mutuo.'],
  sense: [
    ['limit'],
    'Whether both must show a lived experience.',
    'Si las dos personas deben mostrar una experiencia vivida.',
  ],
  wishesOf: [
    ['limit', 'rank'],
    'What the others wish for; read in mutual lists alone, and never told.',
    'Lo que desean las demás personas; se lee solo en listas mutuas y nunca se dice.',
  ],
  catalogue: [
    ['limit', 'rank', 'reason'],
    'In which ways people can be alike.',
    'En qué formas pueden parecerse las personas.',
  ],
  organization: [
    ['limit', 'rank'],
    'Which policies of the organization are in force, each with its reason.',
    'Qué políticas de la organización están vigentes, cada una con su razón.',
  ],
  around: [
    ['limit'],
    'Who is kept apart from whom; nobody is told by whom.',
    'Quién se mantiene lejos de quién; no se dice por quién.',
  ],
  known: [
    ['limit'],
    'Who knows each other already, was answered a short while ago, or would rather not again.',
    'Quiénes ya se conocen, recibieron respuesta hace poco o prefieren no volver a encontrarse.',
  ],
  again: [
    ['rank', 'reason'],
    'Who met, and both said they would meet again: it counts as one wish that matters most. One word alone counts nothing.',
    'Quiénes se encontraron y dijeron ambas personas que volverían a verse: cuenta como el deseo que más importa. Una sola palabra no cuenta.',
  ],
  at: [['limit', 'tie'], 'The moment of asking: what is dated holds or does not.', 'El momento de la pregunta.'],
  'candidate.taken': [
    ['limit'],
    'How many people they support now: full is not listed, and no number is told.',
    'A cuántas personas apoya ahora: sin lugar no aparece, y no se dice ningún número.',
  ],
  'presence.person': [
    ['limit', 'tie'],
    'Who somebody is: never listed to themselves; a number made from both ids settles the last tie.',
    'Quién es: nunca aparece en su propia lista; un número hecho de los dos identificadores decide el último empate.',
  ],
  'presence.organization': [['none'], 'Where they are present.', 'Dónde está presente.'],
  'presence.membership': [['none'], 'As which member.', 'Con qué pertenencia.'],
  'presence.name': [['none'], 'What they are called.', 'Cómo se llama.'],
  'presence.until': [['limit'], 'When their membership ends.', 'Cuándo termina su pertenencia.'],
  'presence.ageGroup': [
    ['limit'],
    'Adults meet adults; people under 18 each other, by a policy.',
    'Personas adultas con adultas; menores de 18 entre sí, con una política.',
  ],
  'setting.seen': [['limit'], 'They chose to be listed.', 'Eligió aparecer en listas.'],
  'setting.mutual': [['limit'], 'They are open to mutual peers.', 'Acepta pares mutuos.'],
  'setting.paused': [['limit'], 'They rest.', 'Está en descanso.'],
  'setting.pausedUntil': [['limit'], 'Until when they rest.', 'Hasta cuándo descansa.'],
  'setting.since': [
    ['tie'],
    'For how many whole days they have been waiting; longest first among equals, and never told.',
    'Cuántos días completos lleva esperando; entre iguales, primero quien más espera, y nunca se dice.',
  ],
  'offer.role': [['none'], 'In which role they offer support.', 'En qué papel ofrece apoyo.'],
  'offer.engagement': [
    ['limit'],
    'Whether support is their employment: a must on race or faith spares them without a policy.',
    'Si apoyar es su empleo: un requisito sobre raza o fe no les excluye sin una política.',
  ],
  'offer.places': [['limit'], 'For how many people they have room.', 'Para cuántas personas tiene lugar.'],
  'offer.from': [['limit'], 'From when an offer holds.', 'Desde cuándo vale una oferta.'],
  'offer.until': [['limit'], 'Until when an offer holds.', 'Hasta cuándo vale una oferta.'],
  'facet.dimension': [['limit', 'rank', 'reason'], 'What an answer is about.', 'De qué trata una respuesta.'],
  'facet.answer': [
    ['limit', 'rank', 'reason'],
    'What somebody says; never their own words for it.',
    'Lo que alguien dice; nunca con sus propias palabras.',
  ],
  'facet.match': [
    ['limit', 'rank', 'reason'],
    'Whether they let it be used to find people.',
    'Si permite usarlo para encontrar personas.',
  ],
  'facet.display': [
    ['limit', 'rank', 'reason'],
    'To whom they show it: only what every member may see lists, ranks or explains anyone.',
    'A quién lo muestra: solo lo que puede ver cada miembro sirve para listar, ordenar o explicar.',
  ],
  'wish.dimension': [['limit', 'rank', 'reason'], 'What a wish is about.', 'De qué trata un deseo.'],
  'wish.strength': [
    ['limit', 'rank'],
    'A must, a preference, or something to avoid.',
    'Un requisito, una preferencia o algo que evitar.',
  ],
  'wish.importance': [
    ['rank', 'reason'],
    'How much it matters, 1 to 5: times the credit, 0 to 100.',
    'Cuánto importa, de 1 a 5: por el parecido, de 0 a 100.',
  ],
  'wish.like': [
    ['limit', 'rank', 'reason'],
    'Somebody like oneself, or any of these values.',
    'Alguien como una misma persona, o cualquiera de estos valores.',
  ],
  'wish.turnedOn': [
    ['limit', 'rank'],
    'On a protected trait: whether its owner turned it on. Without it a wish weighs nothing.',
    'Sobre un rasgo protegido: si su dueño lo activó. Sin eso, un deseo no pesa nada.',
  ],
};

export const cardInputs: readonly CardInput[] = Object.entries(said).map(([key, [uses, en, es]]) => ({
  key: key as InputKey,
  uses,
  purpose: { en, es },
}));
