import type { Labels } from '../../kernel/labels.js';

type Sentence = 'whatJoiningMeans' | 'offeredAsSeeker' | 'offeredAsSupporter' | 'nothingCameOfIt' | 'bothSaidYes';

/** What people read of rounds, and of what they are offered there. Sixth-grade words; no pressure. */
export const roundSentences: Readonly<Record<Sentence, Labels>> = {
  whatJoiningMeans: {
    en: '{organization} would like to help people find each other in this round. If you join, you may be offered to meet someone who joined, too. It is only an offer: each of you can say yes or no, without a reason, and a no is never told. You are connected only if both of you say yes. You can leave until offers are made.',
    es: '{organization} quiere ayudar a que las personas se encuentren en esta ronda. Si te apuntas, quizás se te proponga conocer a alguien que también se apuntó. Es solo una propuesta: cada persona puede decir que sí o que no, sin dar una razón, y un no nunca se cuenta. Solo hay conexión si las dos dicen que sí. Puedes salir hasta que se hagan las propuestas.',
  },
  offeredAsSeeker: {
    en: 'Proposed by {organization}, in “{round}”: you could meet {name} as your peer supporter. They did not ask for you, and do not know your answer unless you both say yes. You can say yes or no. You do not have to give a reason.',
    es: 'Propuesta de {organization}, en “{round}”: podrías conocer a {name} como par de apoyo. No te lo pidió, y no sabrá tu respuesta si no dicen que sí las dos personas. Puedes decir que sí o que no. No tienes que dar una razón.',
  },
  offeredAsSupporter: {
    en: 'Proposed by {organization}, in “{round}”: you could support {name}. They did not ask for you, and do not know your answer unless you both say yes. You can say yes or no. You do not have to give a reason.',
    es: 'Propuesta de {organization}, en “{round}”: podrías dar apoyo a {name}. No te lo pidió, y no sabrá tu respuesta si no dicen que sí las dos personas. Puedes decir que sí o que no. No tienes que dar una razón.',
  },
  nothingCameOfIt: {
    en: 'Proposed by {organization}, in “{round}”. Not this time. This says nothing about you.',
    es: 'Propuesta de {organization}, en “{round}”. Esta vez no. Esto no dice nada sobre ti.',
  },
  bothSaidYes: {
    en: 'Proposed by {organization}, in “{round}”. You both said yes.',
    es: 'Propuesta de {organization}, en “{round}”. Las dos personas dijeron que sí.',
  },
};
