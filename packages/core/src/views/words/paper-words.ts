import type { Labels } from '../../kernel/labels.js';

type PaperWord =
  | 'howTo'
  | 'code'
  | 'printed'
  | 'empty'
  | 'licence'
  | 'who'
  | 'when'
  | 'where'
  | 'invitation'
  | 'openUntil'
  | 'howToAnswer'
  | 'inviting'
  | 'inPlace'
  | 'howToInvite'
  | 'whoIsThere'
  | 'byName'
  | 'support'
  | 'mutual'
  | 'consent'
  | 'refusal'
  | 'signed'
  | 'toConsent'
  | 'toRefuse'
  | 'howToSign'
  | 'signHere'
  | 'signature'
  | 'signedOn'
  | 'howToStrike'
  | 'toWhom'
  | 'whatOf'
  | 'notHere'
  | 'yes'
  | 'no';

/** What a form on paper says besides its owner's words. */
export const paperWords: { readonly [Word in PaperWord]: Labels } = {
  howTo: {
    en: 'This is yours. Write on the empty lines. Strike out what should go. Beside a line you want to change, write what it should say. To have it entered, bring it with you: whoever sits beside you types the code and the marks.',
    es: 'Esto es tuyo. Escribe en las líneas vacías. Tacha lo que deba irse. Junto a la línea que quieras cambiar, escribe lo que debe decir. Para que se registre, tráelo contigo: quien se siente a tu lado escribe el código y las marcas.',
  },
  code: { en: 'Code of this form', es: 'Código de este formulario' },
  printed: { en: 'Printed on', es: 'Impreso el' },
  empty: { en: 'Empty line', es: 'Línea vacía' },
  licence: { en: 'Whose words the headings are', es: 'De quién son las palabras de los títulos' },
  who: { en: 'Who', es: 'Quién' },
  when: { en: 'When', es: 'Cuándo' },
  where: { en: 'Where it is found', es: 'Dónde se encuentra' },
  invitation: { en: 'An invitation', es: 'Una invitación' },
  openUntil: { en: 'You can answer until', es: 'Puedes responder hasta el' },
  howToAnswer: {
    en: 'Mark one box, or none. A no needs no reason, and no answer is fine too. To have your answer entered, bring this with you: whoever sits beside you types the code and what you marked. A yes shows nothing more of you, and either of you can end it at any time.',
    es: 'Marca una casilla, o ninguna. Un no no necesita razón, y no responder también está bien. Para que se registre tu respuesta, trae esto contigo: quien se siente a tu lado escribe el código y lo que marcaste. Un sí no muestra nada más de ti, y cualquiera de los dos puede terminarlo cuando quiera.',
  },
  inviting: { en: 'Whom I would like to invite', es: 'A quién me gustaría invitar' },
  inPlace: { en: 'In', es: 'En' },
  howToInvite: {
    en: 'Mark one box beside somebody you would like to invite. Or write a name on an empty line, and beside it which of these you would like: they are there for me, or we are there for each other. To have it entered, bring this with you: whoever sits beside you types the code of this sheet, the code beside the name or the name, and the box. They see your name and what you let others see, and can say yes or no. You can take an invitation back.',
    es: 'Marca una casilla junto a alguien a quien te gustaría invitar. O escribe un nombre en una línea vacía, y al lado qué te gustaría: que me acompañe, o que nos acompañemos. Para que se registre, trae esto contigo: quien se siente a tu lado escribe el código de esta hoja, el código junto al nombre o el nombre, y la casilla. Esa persona ve tu nombre y lo que dejas ver, y puede decir que sí o que no. Puedes retirar una invitación.',
  },
  whoIsThere: { en: 'People you can invite', es: 'Personas a quienes puedes invitar' },
  byName: { en: 'Somebody else, by name', es: 'Otra persona, por su nombre' },
  support: { en: 'They are there for me', es: 'Que me acompañe' },
  mutual: { en: 'We are there for each other', es: 'Que nos acompañemos' },
  consent: { en: 'What I said yes to', es: 'A lo que dije que sí' },
  refusal: { en: 'What I said no to', es: 'A lo que dije que no' },
  toConsent: { en: 'To say yes to', es: 'Para decir que sí' },
  toRefuse: { en: 'To say no to', es: 'Para decir que no' },
  howToSign: {
    en: 'Nothing of this is so until you sign it and it is entered. Read it, or have it read to you. Strike out whoever and whatever should not be in it. You do not have to sign. To have it entered, bring it with you: whoever sits beside you types the code, the marks of the lines you struck out, and the day you signed.',
    es: 'Nada de esto vale hasta que lo firmes y se registre. Léelo, o pide que te lo lean. Tacha a quien y lo que no deba estar. No tienes que firmar. Para que se registre, tráelo contigo: quien se siente a tu lado escribe el código, las marcas de las líneas que tachaste y el día en que firmaste.',
  },
  signHere: { en: 'If you agree', es: 'Si estás de acuerdo' },
  signature: { en: 'Your signature', es: 'Tu firma' },
  signedOn: { en: 'The day you sign', es: 'El día en que firmas' },
  signed: { en: 'You said so on', es: 'Lo dijiste el' },
  howToStrike: {
    en: 'Strike out whoever and whatever should no longer be in it: that is taken back. What you leave stays as it is. To have it entered, bring it with you: whoever sits beside you types the code and the marks of the lines you struck out.',
    es: 'Tacha a quien y lo que ya no deba estar: así lo retiras. Lo que dejes queda como está. Para que se registre, tráelo contigo: quien se siente a tu lado escribe el código y las marcas de las líneas que tachaste.',
  },
  toWhom: { en: 'Who', es: 'Quién' },
  whatOf: { en: 'What', es: 'Qué' },
  notHere: { en: 'Somebody who is not here any more', es: 'Alguien que ya no está aquí' },
  yes: { en: 'Yes', es: 'Sí' },
  no: { en: 'No', es: 'No' },
};
