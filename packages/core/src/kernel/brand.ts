declare const brand: unique symbol;

/** A `Base` that came through one door: its own parser. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
