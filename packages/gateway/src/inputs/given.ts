type Present<Parts> = { readonly [Name in keyof Parts]?: NonNullable<Parts[Name]> };

/** What was given of it: GraphQL says null or nothing for what was left out; a command leaves it out. */
export function given<Parts extends object>(parts: Parts): Present<Parts> {
  return Object.fromEntries(
    Object.entries(parts).filter(([, part]) => part !== undefined && part !== null),
  ) as Present<Parts>;
}
