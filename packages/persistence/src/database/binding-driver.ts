import type { AnyEntity, EntityData, NativeQueryBuilder, QueryResult, Raw, Transaction } from '@mikro-orm/postgresql';
import { isRaw, type Kysely, PostgreSqlConnection, PostgreSqlDriver, raw } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import { bindValues } from './bind-values.js';

type Rows = QueryResult | EntityData<AnyEntity> | EntityData<AnyEntity>[];

/** Asks PostgreSQL without ever putting a value into the text of a statement, and logs nothing. */
class BindingConnection extends PostgreSqlConnection {
  override async execute<T extends Rows = EntityData<AnyEntity>[]>(
    query: string | NativeQueryBuilder | Raw,
    params: readonly unknown[] | Record<string, unknown> = [],
    method: 'all' | 'get' | 'run' = 'all',
    ctx?: Transaction<Kysely<unknown>>,
  ): Promise<T> {
    await this.ensureConnection();
    const whole = asRaw(query, params);
    const { sql, values } = bindValues(whole.sql, whole.params, this.platform);
    const answer = await (ctx ?? this.getClient()).executeQuery(CompiledQuery.raw(sql, [...values]));
    return this.transformRawResult<T>(answer, method);
  }
}

/** MikroORM's PostgreSQL driver over connections that bind values. */
export class BindingDriver extends PostgreSqlDriver {
  protected override readonly connection: PostgreSqlConnection = new BindingConnection(this.config);
}

function asRaw(query: string | NativeQueryBuilder | Raw, params: readonly unknown[] | Record<string, unknown>): Raw {
  if (typeof query === 'string') return raw(query, params as unknown[]);
  return isRaw(query) ? query : (query.toRaw() as Raw);
}
