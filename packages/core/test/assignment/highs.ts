import highs from 'highs';

/** The types of `highs` describe its CommonJS module; as a module it has the loader itself for a default. */
const load = highs as unknown as typeof highs.default;

/** A linear program in the words of CPLEX LP, solved by HiGHS: whether it found the best, and how good that is. */
export async function solver(): Promise<
  (program: string) => { readonly Status: string; readonly ObjectiveValue: number }
> {
  const solving = await load();
  return (program) => solving.solve(program);
}
