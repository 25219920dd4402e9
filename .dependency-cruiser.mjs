// Who may import whom. Each floor of core stands on those before it, and rooms of one floor do not know each other.
export const floors = [
  ['kernel'],
  ['person'],
  ['organization'],
  ['dimension'],
  ['profile'],
  ['network', 'wish'],
  ['consent'],
  ['presence'],
  ['connection'],
  ['trust'],
  ['apart', 'concern', 'crisis-line', 'legal'],
  ['ask', 'notice'],
  ['assignment', 'matching'],
  ['explanation', 'match-index'],
  ['cover', 'laboratory', 'plan', 'roadmap', 'round'],
  ['crisis', 'paper'],
  ['advance-directive'],
  ['access'],
  ['letter'],
  ['record'],
  ['session'],
  ['work'],
  ['peer-index'],
  ['views'],
  ['use-cases'],
];

const core = '^packages/core/src';
const rooms = floors.flat();
/** Data, published as an entry of its own so that the root entry stays small. */
const builtIn = `${core}/dimension/built-in/`;

const upward = floors.flatMap((floor, level) =>
  floor.map((room) => ({
    name: `${room}-looks-down-only`,
    comment: 'A room imports the rooms below it, never those above or beside it.',
    severity: 'error',
    from: { path: `${core}/${room}/`, pathNot: builtIn },
    to: {
      path: `${core}/(${[...floor.filter((other) => other !== room), ...floors.slice(level + 1).flat(), 'testing'].join('|')})/`,
    },
  })),
);

const never = (name, from, to, comment = name.replaceAll('-', ' ')) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    never('no-circular', { path: '^(packages|examples)/' }, { circular: true }),
    never('everything-is-found', { path: '^(packages|examples)/' }, { couldNotResolve: true }),
    ...upward,
    never('every-room-has-a-floor', { path: `${core}/(?!(${rooms.join('|')}|testing)/)[^/]+/` }, {}),
    never('rooms-do-not-know-the-front-door', { path: `${core}/[^/]+/` }, { path: `${core}/index\\.ts$` }),
    never(
      'built-in-dimensions-are-an-entry-of-their-own',
      { path: core, pathNot: [builtIn, `${core}/(testing|use-cases)/`] },
      { path: builtIn },
    ),
    never('core-imports-nothing', { path: core, pathNot: `${core}/testing/` }, { pathNot: core }),
    never(
      'core-testing-imports-little',
      { path: `${core}/testing/` },
      { pathNot: [core, 'node_modules/(vitest|fast-check|@fast-check)/'] },
    ),
    never(
      'gateway-does-not-know-persistence',
      { path: '^packages/gateway/src' },
      {
        path: ['^packages/persistence/', 'node_modules/(@mikro-orm|kysely|pg)/'],
      },
    ),
    never(
      'persistence-does-not-know-gateway',
      { path: '^packages/persistence/src' },
      {
        path: ['^packages/gateway/', 'node_modules/(@apollo|graphql|type-graphql|graphql-scalars|express)/'],
      },
    ),
    never(
      'testing-is-for-tests',
      { path: '^(packages|examples)/[^/]+/src', pathNot: `${core}/testing/` },
      {
        path: '^packages/core/(src|dist)/testing/',
      },
    ),
    never(
      'tests-are-not-imported',
      { path: '^(packages|examples)/[^/]+/src' },
      {
        path: ['^(packages|examples)/[^/]+/(test|bench)/', '^scripts/'],
      },
    ),
    never(
      'published-entries-only',
      { path: '^(packages|examples)/([^/]+)/src' },
      {
        path: '^(packages|examples)/[^/]+/src',
        pathNot: '^$1/$2/src',
      },
    ),
    never('examples-are-not-imported', { path: '^packages/' }, { path: '^examples/' }),
    never(
      'dev-tools-stay-out',
      { path: '^(packages|examples)/[^/]+/src', pathNot: `${core}/testing/` },
      {
        dependencyTypes: ['npm-dev'],
        pathNot: '^packages/',
        dependencyTypesNot: ['npm-peer', 'type-only'],
      },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules', '(^|/)dist/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'default'],
      extensions: ['.ts', '.mts', '.js', '.mjs', '.d.ts', '.json'],
    },
  },
};
