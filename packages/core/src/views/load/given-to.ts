import type { Look } from './look.js';

/** To whom a letter went, in the words of the consent that it is. */
export async function givenTo(look: Look, consent: string | undefined): Promise<string | undefined> {
  const signed = (await look.directives()).find(({ value }) => value.id === consent);
  const [recipient] = signed?.value.recipients ?? [];
  return recipient?.kind === 'outside' ? recipient.name : undefined;
}
