import { registerEnumType } from 'type-graphql';

/** GraphQL spells `peer-supporter` as `PEER_SUPPORTER`. */
export type Spelled<Member extends string> = Member extends `${infer Head}-${infer Tail}`
  ? `${Uppercase<Head>}_${Spelled<Tail>}`
  : Uppercase<Member>;

export type EnumOf<Member extends string> = { readonly [One in Member as Spelled<One>]: Spelled<One> };

export function spelled<Member extends string>(member: Member): Spelled<Member> {
  return member.toUpperCase().replaceAll('-', '_') as Spelled<Member>;
}

/** Back to the domain's spelling. GraphQL has already seen to it that the word is a member. */
export function meant<Member extends string>(word: Spelled<Member>): Member {
  return word.toLowerCase().replaceAll('_', '-') as Member;
}

/** One of the domain's closed questions as a GraphQL enum: every member has its own sentence, or this does not compile. */
export function enumOf<Member extends string>(
  name: string,
  description: string,
  members: Readonly<Record<Member, string>>,
): EnumOf<Member> {
  const sentences = Object.entries<string>(members);
  const values = Object.fromEntries(sentences.map(([member]) => [spelled(member), spelled(member)])) as EnumOf<Member>;
  registerEnumType(values, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      sentences.map(([member, sentence]) => [spelled(member), { description: sentence }]),
    ) as object,
  });
  return values;
}
