/** Everything a person reads while they sign in. */
export interface Words {
  readonly language: string;
  readonly title: string;
  readonly intro: string;
  readonly number: string;
  readonly passphrase: string;
  readonly newPassphrase: string;
  readonly newPassphraseHelp: string;
  readonly signIn: string;
  readonly first: string;
  readonly claimCode: string;
  readonly claim: string;
  readonly lost: string;
  readonly recoveryCode: string;
  readonly recover: string;
  readonly refused: string;
  readonly tooShort: string;
  readonly keep: string;
  readonly keepWhy: string;
  readonly codes: string;
  readonly goOn: string;
  readonly goOnNow: string;
  readonly over: string;
  readonly usePasskey: string;
  readonly passkeyHelp: string;
  readonly claimWithPasskey: string;
  readonly passkeyFailed: string;
  readonly passkeysFirst: string;
  readonly passkeys: string;
  readonly passkeysHelp: string;
  readonly noPasskeys: string;
  readonly addPasskey: string;
  readonly removePasskey: string;
  readonly madeOn: string;
  readonly usedOn: string;
  readonly notChanged: string;
  readonly visit: string;
  readonly visitHelp: string;
  readonly visitCode: string;
  readonly helper: string;
  readonly beginVisit: string;
  readonly noHelper: string;
  readonly visitCodesFirst: string;
  readonly visitCodes: string;
  readonly visitCodesHelp: string;
}

export const words: { readonly en: Words; readonly es: Words } = {
  en: {
    language: 'en',
    title: 'Sign in',
    intro: 'You need no phone and no e-mail to sign in here.',
    number: 'Your sign-in number',
    passphrase: 'Your passphrase',
    newPassphrase: 'A new passphrase',
    newPassphraseHelp: 'At least 12 letters. A few words that go together only for you are best.',
    signIn: 'Sign in',
    first: 'I am here for the first time',
    claimCode: 'The code your organization gave you',
    claim: 'Take my place',
    lost: 'I forgot my passphrase or lost my passkey',
    recoveryCode: 'One of your printed codes',
    recover: 'Set a new passphrase and sign in',
    refused: 'That did not work. Look at what you wrote. After five tries, wait 15 minutes.',
    tooShort: 'A passphrase needs at least 12 letters.',
    keep: 'Print this page or write it down',
    keepWhy: 'It is shown only once. Keep it where nobody else looks. Nobody here can give it to you again.',
    codes: 'If you forget your passphrase or lose your passkey, each of these codes works once:',
    goOn: 'I have it. Go on',
    goOnNow: 'Go on',
    over: 'This page is too old. Go back to where you came from and start again.',
    usePasskey: 'Sign in with a passkey',
    passkeyHelp:
      'Or use a passkey: your device lets you in with your finger, your face or its own code. It keeps the passkey under the address of this page, where whoever can open your device may see it.',
    claimWithPasskey: 'Take my place with a passkey',
    passkeyFailed: 'Your device gave no passkey. Try again, or use a passphrase.',
    passkeysFirst: 'Show me my passkeys before I go on',
    passkeys: 'Your passkeys',
    passkeysHelp: 'Remove those you no longer have or did not make. Whoever is signed in stays so until that is ended.',
    noPasskeys: 'There is none.',
    addPasskey: 'Add a passkey on this device',
    removePasskey: 'Remove',
    madeOn: 'Made on',
    usedOn: 'last used on',
    notChanged: 'Nothing was changed. The last way in cannot be removed, and there can be ten passkeys.',
    visit: 'I am on somebody else’s device',
    visitHelp:
      'Use one of your visit codes here. Never type your passphrase on a device that is not yours. What you write is yours. Beside it stands who helped you. After 30 minutes you are signed out.',
    visitCode: 'One of your visit codes',
    helper: 'Who helps you? Write the name you call them by',
    beginVisit: 'Sign in for 30 minutes',
    noHelper: 'Write who helps you, in one line. Your code was not used.',
    visitCodesFirst: 'Give me new visit codes before I go on',
    visitCodes: 'Your visit codes',
    visitCodesHelp:
      'Each of these codes works once, with your sign-in number, on somebody else’s device. Older visit codes no longer work. Keep them apart from your number.',
  },
  es: {
    language: 'es',
    title: 'Entrar',
    intro: 'Para entrar aquí no necesitas teléfono ni correo electrónico.',
    number: 'Tu número de entrada',
    passphrase: 'Tu frase secreta',
    newPassphrase: 'Una nueva frase secreta',
    newPassphraseHelp: 'Al menos 12 letras. Lo mejor son unas palabras que solo para ti van juntas.',
    signIn: 'Entrar',
    first: 'Es mi primera vez aquí',
    claimCode: 'El código que te dio tu organización',
    claim: 'Tomar mi lugar',
    lost: 'Olvidé mi frase secreta o perdí mi llave de acceso',
    recoveryCode: 'Uno de tus códigos impresos',
    recover: 'Poner una nueva frase y entrar',
    refused: 'No funcionó. Revisa lo que escribiste. Después de cinco intentos, espera 15 minutos.',
    tooShort: 'La frase secreta necesita al menos 12 letras.',
    keep: 'Imprime esta página o anótala',
    keepWhy: 'Se muestra una sola vez. Guárdala donde nadie más mire. Aquí nadie te la puede dar otra vez.',
    codes: 'Si olvidas tu frase secreta o pierdes tu llave de acceso, cada uno de estos códigos sirve una vez:',
    goOn: 'Ya la tengo. Seguir',
    goOnNow: 'Seguir',
    over: 'Esta página es demasiado antigua. Vuelve a donde estabas y empieza otra vez.',
    usePasskey: 'Entrar con una llave de acceso',
    passkeyHelp:
      'O usa una llave de acceso: tu dispositivo te deja entrar con tu dedo, tu cara o su propio código. La guarda con la dirección de esta página, y quien pueda abrir tu dispositivo quizás la vea.',
    claimWithPasskey: 'Tomar mi lugar con una llave de acceso',
    passkeyFailed: 'Tu dispositivo no dio ninguna llave de acceso. Intenta otra vez, o usa una frase secreta.',
    passkeysFirst: 'Mostrarme mis llaves de acceso antes de seguir',
    passkeys: 'Tus llaves de acceso',
    passkeysHelp: 'Quita las que ya no tienes o no hiciste. Quien haya entrado sigue dentro hasta que eso se termine.',
    noPasskeys: 'No hay ninguna.',
    addPasskey: 'Agregar una llave de acceso en este dispositivo',
    removePasskey: 'Quitar',
    madeOn: 'Hecha el',
    usedOn: 'usada por última vez el',
    notChanged:
      'No se cambió nada. La última manera de entrar no se puede quitar, y puede haber diez llaves de acceso.',
    visit: 'Estoy en el dispositivo de otra persona',
    visitHelp:
      'Usa aquí uno de tus códigos de visita. Nunca escribas tu frase secreta en un dispositivo que no es tuyo. Lo que escribes es tuyo. A su lado dice quién te ayudó. A los 30 minutos sales.',
    visitCode: 'Uno de tus códigos de visita',
    helper: '¿Quién te ayuda? Escribe el nombre con que le llamas',
    beginVisit: 'Entrar por 30 minutos',
    noHelper: 'Escribe quién te ayuda, en una línea. Tu código no se usó.',
    visitCodesFirst: 'Darme nuevos códigos de visita antes de seguir',
    visitCodes: 'Tus códigos de visita',
    visitCodesHelp:
      'Cada código sirve una vez, con tu número de entrada, en el dispositivo de otra persona. Los códigos de visita anteriores ya no sirven. Guárdalos aparte de tu número.',
  },
};

/** The first of the languages somebody asked for that there is. */
export function wordsFor(acceptLanguage: string | undefined): Words {
  const [first] = (acceptLanguage ?? '').toLowerCase().match(/\b(en|es)\b/g) ?? [];
  return first === 'es' ? words.es : words.en;
}
