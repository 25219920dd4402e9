const tag = /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/;

/** The languages a reader would like, best first: those named in the field, else those their client sends. */
export function languagesAskedFor(named: unknown, acceptLanguage: string | undefined): readonly string[] {
  const asked = Array.isArray(named)
    ? named.filter((one): one is string => typeof one === 'string' && tag.test(one))
    : [];
  return asked.length > 0 ? asked : readAcceptLanguage(acceptLanguage ?? '');
}

/** RFC 9110 §12.5.4: tags with a weight, heaviest first; the first twenty are enough for anyone. */
export function readAcceptLanguage(header: string): readonly string[] {
  return header
    .split(',', 20)
    .map((part) => {
      const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
      const quality = parameters.find((one) => one.startsWith('q='));
      return { name, weight: quality === undefined ? 1 : Number(quality.slice(2)) };
    })
    .filter(({ name, weight }) => tag.test(name) && weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ name }) => name);
}
