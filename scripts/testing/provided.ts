/** Where this run's test databases live: a superuser's address, and how their names begin. */
export type TestDatabases = { readonly superuserUrl: string; readonly prefix: string };

declare module 'vitest' {
  interface ProvidedContext {
    testDatabases: TestDatabases;
  }
}
