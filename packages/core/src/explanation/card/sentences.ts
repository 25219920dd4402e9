import type { Labels } from '../../kernel/labels.js';

export const cardPurpose: Labels = {
  en: 'It lists people somebody could trust as a peer, in an order their own wishes give, with reasons. They choose.',
  es: 'Muestra personas en quienes alguien podría confiar como par, en el orden que dan sus propios deseos, con razones. Esa persona elige.',
};

export const cardClaim: Labels = {
  en: 'Nobody has shown that this order makes anybody better, or makes people stay together longer. It claims nothing of the kind.',
  es: 'Nadie ha demostrado que este orden mejore a nadie, ni que las personas sigan juntas más tiempo. No afirma nada de eso.',
};

/** What the matcher is not good at, known and said. */
export const cardLimits: readonly Labels[] = [
  {
    en: 'It knows only what people say. Who says less is found for less; saying nothing is never held against anyone by a wish to avoid.',
    es: 'Solo sabe lo que las personas dicen. A quien dice menos se le encuentra por menos; un deseo de evitar nunca cuenta contra quien no dice nada.',
  },
  {
    en: 'A must leaves out everyone who did not answer. With few people there, that can be everybody.',
    es: 'Un requisito excluye a quien no respondió. Con pocas personas, puede excluir a todas.',
  },
  {
    en: 'Wishes on age, gender, orientation, culture or faith can leave some people listed less often. They weigh nothing until somebody turns them on for themselves, and the matching laboratory shows whom they fail.',
    es: 'Los deseos sobre edad, género, orientación, cultura o fe pueden hacer que algunas personas aparezcan menos. No pesan nada hasta que alguien los activa para sí, y el laboratorio muestra a quiénes perjudican.',
  },
  {
    en: 'How alike two answers are was decided by people, in the open, and measured on nobody.',
    es: 'Cuánto se parecen dos respuestas lo decidieron personas, a la vista, y no se midió en nadie.',
  },
  {
    en: 'In a mutual list, somebody who changes what they show and asks again can find out what the other wishes for.',
    es: 'En una lista mutua, quien cambia lo que muestra y vuelve a preguntar puede descubrir lo que desea la otra persona.',
  },
  {
    en: 'A must on race or faith that lists somebody who does not meet it tells that supporting is their employment.',
    es: 'Si un requisito sobre raza o fe muestra a alguien que no lo cumple, se sabe que apoyar es su empleo.',
  },
  {
    en: 'It does not learn from what people do, and keeps no score of anyone.',
    es: 'No aprende de lo que hacen las personas y no guarda ninguna puntuación de nadie.',
  },
];
