// As much of WebAssembly's binary format as our kernel needs: code is an array of bytes, put together by functions.
// Numbers are those of the core specification 2.0, "binary format" (WebAssembly, W3C).

const unsigned = (value) => (value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)]);

const signed = (value) => {
  const rest = value >> 7;
  const done = (rest === 0 && !(value & 0x40)) || (rest === -1 && value & 0x40);
  return done ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(rest)];
};

const counted = (items) => [...unsigned(items.length), ...items.flat()];
const sized = (bytes) => [...unsigned(bytes.length), ...bytes];
const text = (name) => sized([...new TextEncoder().encode(name)]);
const section = (id, bytes) => [id, ...sized(bytes)];

const operator =
  (...code) =>
  (...operands) => [...operands.flat(), ...code];
const simd = (code) => operator(0xfd, ...unsigned(code));

export const i32 = {
  const: (value) => [0x41, ...signed(value)],
  load: (address, offset = 0) => [...address, 0x28, 2, ...unsigned(offset)],
  add: operator(0x6a),
  sub: operator(0x6b),
  mul: operator(0x6c),
  and: operator(0x71),
  shrU: operator(0x76),
  ltU: operator(0x49),
  geU: operator(0x4f),
  select: operator(0x1b),
};

export const v128 = {
  load: (address, offset) => [...address, 0xfd, 0, 4, ...unsigned(offset)],
  store: (address, value, offset) => [...address, ...value, 0xfd, 0x0b, 4, ...unsigned(offset)],
  zero: [0xfd, 0x0c, ...Array(16).fill(0)],
  and: simd(0x4e),
  /** The first and not the second. */
  andNot: simd(0x4f),
  or: simd(0x50),
  xor: simd(0x51),
  not: simd(0x4d),
  /** The first where the third is on, else the second. */
  choose: simd(0x52),
  popcount: simd(0x62),
  pairs8: simd(0x7d),
  pairs16: simd(0x7f),
  add32: simd(0xae),
  lane32: (value, lane) => [...value, 0xfd, 0x1b, lane],
};

/** `br` and its kin count blocks from the innermost, which is 0. */
export const block = (...body) => [0x02, 0x40, ...body.flat(), 0x0b];
export const loop = (...body) => [0x03, 0x40, ...body.flat(), 0x0b];
export const either = (condition, yes, no) => [...condition, 0x04, 0x40, ...yes, 0x05, ...no, 0x0b];
export const branch = (depth) => [0x0c, depth];
export const branchIf = (depth, condition) => [...condition, 0x0d, depth];
/** To as many blocks as there are, by number; to the outermost of them for any other. */
export const branchTable = (count, value) => [...value, 0x0e, count - 1, ...Array(count).keys()];

const types = { i32: 0x7f, v128: 0x7b };

/** A function by its parameters (all i32), its locals by type, whether it answers an i32, and its body. */
export const defined = (name, parameters, locals, answers, body) => {
  const names = [...parameters, ...Object.keys(locals)];
  const at = (local) => names.indexOf(local);
  const local = {
    get: (one) => [0x20, at(one)],
    set: (one, value) => [...value, 0x21, at(one)],
    tee: (one, value) => [...value, 0x22, at(one)],
  };
  const type = [0x60, ...counted(parameters.map(() => [types.i32])), ...counted(answers ? [[types.i32]] : [])];
  const declared = counted(Object.values(locals).map((each) => [1, types[each]]));
  return { name, type, code: sized([...declared, ...body(local).flat(), 0x0b]) };
};

/** A module with one memory and these functions, all of it exported by name. */
export const moduleOf = (functions) =>
  Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, counted(functions.map(({ type }) => type))),
    ...section(3, counted(functions.map((_, index) => unsigned(index)))),
    ...section(5, [1, 0, 1]),
    ...section(
      7,
      counted([
        [...text('memory'), 2, 0],
        ...functions.map(({ name }, index) => [...text(name), 0, ...unsigned(index)]),
      ]),
    ),
    ...section(10, counted(functions.map(({ code }) => code))),
  ]);
