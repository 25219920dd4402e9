const takeTime = 'Ask for the time: take `at: Date`.';
const takeRandomness = 'Ask for randomness: take it as an argument.';

/** Nowhere in the house. */
export const bansEverywhere = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
  { selector: 'ExportDefaultDeclaration', message: 'Name it.' },
  { selector: "ExportSpecifier[exported.name='default']", message: 'Name it.' },
];

/** A connection reached past `work(scope, …)` is a connection without its walls. */
export const bansOutsidePersistence = ['getConnection', 'getKysely', 'getKnex', 'fork'].map((name) => ({
  selector: `CallExpression[callee.property.name='${name}']`,
  message: `${name}() walks around the walls: reach the database through \`work(scope, …)\`.`,
}));

/** Core knows no clock and no chance, and refuses instead of throwing. */
export const bansInCore = ({ mayThrow = false } = {}) => [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: takeTime },
  { selector: "CallExpression[callee.name='Date']", message: takeTime },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: takeTime },
  { selector: "MemberExpression[object.name='performance'][property.name='now']", message: takeTime },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: takeRandomness },
  { selector: "MemberExpression[object.name='crypto']", message: takeRandomness },
  ...(mayThrow
    ? []
    : [{ selector: 'ThrowStatement', message: 'Refuse with err(); throw only in kernel/unreachable.ts.' }]),
];
