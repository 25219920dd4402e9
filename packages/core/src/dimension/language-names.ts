import type { Labels } from '../kernel/labels.js';

/** Names of languages, the same on every machine: data, because a platform's own tables differ. */
export const languageNames: ReadonlyMap<string, Labels> = new Map(
  `
  af Afrikaans|afrikáans
  am Amharic|amárico
  ar Arabic|árabe
  ase American Sign Language|lengua de señas americana
  asf Auslan|lengua de señas australiana
  bfi British Sign Language|lengua de señas británica
  bg Bulgarian|búlgaro
  bn Bengali|bengalí
  bs Bosnian|bosnio
  chr Cherokee|cheroqui
  ckb Central Kurdish|kurdo central
  cs Czech|checo
  da Danish|danés
  de German|alemán
  el Greek|griego
  en English|inglés
  es Spanish|español
  fa Persian|persa
  fcs Quebec Sign Language|lengua de señas quebequesa
  fi Finnish|finés
  fil Filipino|filipino
  fr French|francés
  fsl French Sign Language|lengua de señas francesa
  gsg German Sign Language|lengua de señas alemana
  gu Gujarati|guyaratí
  ha Hausa|hausa
  haw Hawaiian|hawaiano
  he Hebrew|hebreo
  hi Hindi|hindi
  hmn Hmong|hmong
  hr Croatian|croata
  ht Haitian Creole|criollo haitiano
  hu Hungarian|húngaro
  hy Armenian|armenio
  id Indonesian|indonesio
  ig Igbo|igbo
  it Italian|italiano
  ja Japanese|japonés
  jsl Japanese Sign Language|lengua de señas japonesa
  km Khmer|jemer
  ko Korean|coreano
  ku Kurdish|kurdo
  lo Lao|lao
  mfs Mexican Sign Language|lengua de señas mexicana
  ml Malayalam|malayalam
  mr Marathi|maratí
  my Burmese|birmano
  nb Norwegian Bokmål|noruego bokmål
  ne Nepali|nepalí
  nl Dutch|neerlandés
  no Norwegian|noruego
  nv Navajo|navajo
  om Oromo|oromo
  pa Punjabi|panyabí
  pl Polish|polaco
  ps Pashto|pastún
  pt Portuguese|portugués
  qu Quechua|quechua
  ro Romanian|rumano
  ru Russian|ruso
  rw Kinyarwanda|kinyarwanda
  sm Samoan|samoano
  so Somali|somalí
  sq Albanian|albanés
  sr Serbian|serbio
  ssp Spanish Sign Language|lengua de signos española
  sv Swedish|sueco
  sw Swahili|suajili
  ta Tamil|tamil
  te Telugu|telugu
  th Thai|tailandés
  ti Tigrinya|tigriña
  tr Turkish|turco
  uk Ukrainian|ucraniano
  ur Urdu|urdu
  vi Vietnamese|vietnamita
  yi Yiddish|yidis
  yo Yoruba|yoruba
  yue Cantonese|cantonés
  zh Chinese|chino
  zu Zulu|zulú
  `
    .split('\n')
    .flatMap((line) => {
      const [, tag, en, es] = /^\s*(\S+) (.+)\|(.+)$/.exec(line) ?? [];
      return tag === undefined || en === undefined || es === undefined ? [] : [[tag, { en, es }] as const];
    }),
);
