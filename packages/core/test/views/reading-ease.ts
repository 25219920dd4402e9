/** Sentences and words as the two formulas count them; names and dates are words too. */
function counted(text: string): { readonly sentences: number; readonly words: readonly string[] } {
  const sentences = text.split(/[.!?]+(?:\s|$)/).filter((one) => one.trim() !== '').length;
  return { sentences, words: text.match(/[\p{L}\p{N}'’-]+/gu) ?? [] };
}

/** Flesch–Kincaid grade (1975): 0.39 × words per sentence + 11.8 × syllables per word − 15.59. */
export function gradeInEnglish(text: string): number {
  const { sentences, words } = counted(text);
  const syllables = words.reduce((sum, word) => sum + syllablesInEnglish(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

/** INFLESZ (Szigriszt-Pazos 1993): 206.835 − 62.3 × syllables per word − words per sentence; 65 and more is easy, 80 very easy. */
export function easeInSpanish(text: string): number {
  const { sentences, words } = counted(text);
  const syllables = words.reduce((sum, word) => sum + syllablesInSpanish(word), 0);
  return 206.835 - 62.3 * (syllables / words.length) - words.length / sentences;
}

/** Groups of vowels, without a silent end. */
function syllablesInEnglish(word: string): number {
  const plain = word.toLowerCase().replace(/(?:[^laeiouy]es|[^laeiouytd]ed|[^laeiouy]e)$/, (end) => end.slice(0, 1));
  return Math.max(1, (plain.match(/[aeiouy]+/g) ?? []).length);
}

/** Strong vowels and accented weak ones each carry one; a weak one beside them goes with them. */
function syllablesInSpanish(word: string): number {
  const plain = word.toLowerCase().replace(/qu|gu(?=[eiéí])/g, 'k');
  const nuclei = plain.match(/[iuüy]*[aeoáéóíú](?![íú])[iuy]?(?![aeoáéó])|[aeoáéóíú]|[iuü]+/g) ?? [];
  return Math.max(1, nuclei.length);
}
