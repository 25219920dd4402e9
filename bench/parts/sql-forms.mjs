// The same question as one would put it to PostgreSQL, in several forms. Each is told the judge's own credits as numbers, and
// answers people with their total and how long they have waited, best first. The judge's last two rules (the pair's hash, the
// id) are left to whoever asks, so that no form pays for them.
import { catalogueOfCrowd, sayable } from './crowd.mjs';

const day = 86_400_000;
/** Many more than are asked for: ties are among them. */
export const fetched = 64;

/** Every value a number of its own, and within its dimension a bit. */
const numbered = new Map();
let numbers = 0;
for (const [id, values] of sayable) {
  const bits = new Map(values.map((value, bit) => [keyOf(value), { bit: BigInt(bit), number: numbers + bit }]));
  numbers += values.length;
  numbered.set(id, bits);
}
const dimensions = [...sayable.keys()];
const wide = (id) => sayable.get(id).length > 31;

function keyOf(value) {
  return value.key ?? value.tag;
}
const listed = ({ facets }, id) =>
  facets.filter((facet) => facet.dimension === id && facet.match && facet.display === 'members');
const places = (id, values) => values.map((value) => numbered.get(id).get(keyOf(value)));
const maskOf = (id, values) => places(id, values).reduce((mask, { bit }) => mask | (1n << bit), 0n);
const numbersOf = (id, values) => places(id, values).map(({ number }) => number);

/** Fills the tables of all forms. `at` is the moment the questions are of. */
export async function fill(client, people, at) {
  const masks = dimensions.map((id) => `${id} ${wide(id) ? 'bigint' : 'int'} not null`);
  await client.query(`create table narrow (number int primary key, person uuid not null, waited int not null,
    open boolean not null, ${masks.join(', ')})`);
  await client.query(`create table arrays (number int primary key, person uuid not null, waited int not null,
    open boolean not null, said int[] not null)`);
  for (let from = 0; from < people.length; from += 5_000) {
    const some = people.slice(from, from + 5_000);
    const valuesOf =
      (id) =>
      ({ presence }) =>
        listed(presence, id).map(({ answer }) => answer.value);
    const plain = [
      some.map((_, index) => from + index),
      some.map(({ presence }) => presence.person),
      some.map(({ presence }) => Math.floor((at.getTime() - presence.setting.since.getTime()) / day)),
      some.map(({ presence, taken }) => {
        const { seen, paused } = presence.setting;
        return seen && !paused && presence.offers.reduce((sum, offer) => sum + offer.places, 0) > taken;
      }),
    ];
    await client.query(
      `insert into narrow select * from unnest($1::int[], $2::uuid[], $3::int[], $4::boolean[], ${dimensions
        .map((id, index) => `$${index + 5}::${wide(id) ? 'bigint' : 'int'}[]`)
        .join(', ')})`,
      [...plain, ...dimensions.map((id) => some.map((one) => maskOf(id, valuesOf(id)(one)).toString()))],
    );
    const said = some.map((one) => dimensions.flatMap((id) => numbersOf(id, valuesOf(id)(one))).join(','));
    await client.query(
      `insert into arrays select n, p, w, o, string_to_array(s, ',')::int[]
       from unnest($1::int[], $2::uuid[], $3::int[], $4::boolean[], $5::text[]) as all_of(n, p, w, o, s)`,
      [...plain, said],
    );
  }
  const columns = dimensions.flatMap((id) =>
    [...numbered.get(id).values()].map(({ bit, number }) => `${id} & (1::bigint << ${bit}) <> 0 as v${number}`),
  );
  await client.query(`create table columns as select number, person, waited, open, ${columns.join(', ')} from narrow`);
  await client.query('create table said as select unnest(said) as value, number from arrays');
  await client.query('create unique index on said (value, number)');
  await client.query('create index on arrays using gin (said)');
  await client.query('alter table columns add primary key (number)');
  for (const table of ['narrow', 'arrays', 'columns', 'said']) await client.query(`vacuum (analyze) ${table}`);
}

/** What one question asks: hard limits and wishes, with what each value is worth as the judge says. */
export function asked(question, credit) {
  const mine = (id) =>
    question.asker.presence.facets
      .filter(({ dimension, match }) => dimension === id && match)
      .map(({ answer }) => answer.value);
  return {
    limits: ['language', 'hours', 'mode'].map((id) => [id, mine(id)]).filter(([, values]) => values.length > 0),
    apart: [...question.around],
    wishes: question.wishes.map(({ dimension, importance, like }) => {
      const definition = catalogueOfCrowd.get(dimension);
      const { enough = 1 } = definition.comparator;
      const need = Math.min(enough, new Set(like.values.map(keyOf)).size);
      if (need > 1) return { dimension, importance, counted: like.values, need };
      const worth = Map.groupBy(sayable.get(dimension), (value) => credit(definition, like.values, [value]));
      worth.delete(0);
      return { dimension, importance, best: [...worth].sort(([one], [other]) => other - one) };
    }),
  };
}

const apartIn = ({ apart }) => `person <> all ('{${apart.join(',')}}'::uuid[])`;
const order = `order by total desc, waited desc limit ${fetched}`;

/** Best of, in a form that can say whether somebody says any of these values. */
const bestOf = ({ importance, best }, any) =>
  `case ${best.map(([credit, values]) => `when ${any(values)} then ${credit * importance}`).join(' ')} else 0 end`;
/** A share of what is enough. */
const shareOf = ({ importance, need }, count) =>
  need === 1 || 100 % need === 0
    ? `${(importance * 100) / need} * least(${count}, ${need})`
    : `${importance} * (100 * least(${count}, ${need}) / ${need})`;

export const forms = {
  'a bit column for each dimension': (one) => {
    const any = (id) => (values) => `${id} & ${maskOf(id, values)} <> 0`;
    const limit = ([id, values]) => `(${id} = 0 or ${any(id)(values)})`;
    const total = one.wishes.map((wish) =>
      wish.best
        ? bestOf(wish, any(wish.dimension))
        : shareOf(
            wish,
            `bit_count((${wish.dimension} & ${maskOf(wish.dimension, wish.counted)})::bit(${wide(wish.dimension) ? 64 : 32}))::int`,
          ),
    );
    return `select person, ${total.join(' + ')} as total, waited from narrow
      where open and ${[...one.limits.map(limit), apartIn(one)].join(' and ')} ${order}`;
  },
  'a column for each value': (one) => {
    const any = (id) => (values) =>
      `(${numbersOf(id, values)
        .map((n) => `v${n}`)
        .join(' or ')})`;
    const none = (id) => `not (${[...numbered.get(id).values()].map(({ number }) => `v${number}`).join(' or ')})`;
    const total = one.wishes.map((wish) =>
      wish.best
        ? bestOf(wish, any(wish.dimension))
        : shareOf(
            wish,
            `(${numbersOf(wish.dimension, wish.counted)
              .map((n) => `v${n}::int`)
              .join(' + ')})`,
          ),
    );
    const limit = ([id, values]) => `(${any(id)(values)} or ${none(id)})`;
    return `select person, ${total.join(' + ')} as total, waited from columns
      where open and ${[...one.limits.map(limit), apartIn(one)].join(' and ')} ${order}`;
  },
  'arrays and an inverted index (GIN)': (one) => {
    const any = (id) => (values) => `said && '{${numbersOf(id, values).join(',')}}'`;
    const total = one.wishes.map((wish) =>
      wish.best
        ? bestOf(wish, any(wish.dimension))
        : shareOf(
            wish,
            `(${numbersOf(wish.dimension, wish.counted)
              .map((n) => `(said @> '{${n}}')::int`)
              .join(' + ')})`,
          ),
    );
    const limit = ([id, values]) =>
      `(${any(id)(values)} or not said && '{${[...numbered.get(id).values()].map(({ number }) => number).join(',')}}')`;
    return `select person, ${total.join(' + ')} as total, waited from arrays
      where open and ${[...one.limits.map(limit), apartIn(one)].join(' and ')} ${order}`;
  },
  'a row for each value, joined': (one) => {
    const among = (id, values) => `value in (${numbersOf(id, values).join(', ')})`;
    const parts = one.wishes.map((wish) => {
      if (!wish.best)
        return `select number, ${shareOf(wish, 'count(*)')} as worth from said
          where ${among(wish.dimension, wish.counted)} group by number`;
      const worth = wish.best.map(
        ([credit, values]) => `when ${among(wish.dimension, values)} then ${credit * wish.importance}`,
      );
      const all = wish.best.flatMap(([, values]) => values);
      return `select number, max(case ${worth.join(' ')} end) as worth from said
        where ${among(wish.dimension, all)} group by number`;
    });
    const limit = ([id, values]) => `(${id} = 0 or ${id} & ${maskOf(id, values)} <> 0)`;
    return `select person, coalesce(sum(worth), 0)::int as total, waited from narrow
      left join (${parts.join(' union all ')}) as worths using (number)
      where open and ${[...one.limits.map(limit), apartIn(one)].join(' and ')} group by number ${order}`;
  },
};
