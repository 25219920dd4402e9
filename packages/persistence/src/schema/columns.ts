/** What a row holds, by the names of its properties. */
export type Columns<Row> = { readonly [Column in keyof Row & string]: Row[Column] };
