import type { AnyEntity, EntityData, NativeQueryBuilder, QueryResult, Raw, Transaction } from '@mikro-orm/postgresql';
import { isRaw, type Kysely, PostgreSqlConnection, PostgreSqlDriver, raw } from '@mikro-orm/postgresql';
import { CompiledQuery, type ControlledTransaction } from 'kysely';
import type { ContextKeySource } from '../context/context-key.js';
import { tellContext } from '../context/tell-context.js';
import type { Context } from '../walls/context-of.js';
import { bindValues } from './bind-values.js';

type Rows = QueryResult | EntityData<AnyEntity> | EntityData<AnyEntity>[];

/** Asks PostgreSQL without ever putting a value into the text of a statement, and logs nothing. */
class BindingConnection extends PostgreSqlConnection {
  contextKey: ContextKeySource | undefined;

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

  /** Tells who acts signed, where MikroORM would tell it plainly. */
  override async begin(options: BeginOptions = {}): Promise<ControlledTransaction<unknown>> {
    const { sessionContext, ...others } = options;
    const trx = await super.begin(others);
    if (options.ctx || !sessionContext?.variables) return trx;
    try {
      await this.tell(trx, sessionContext.variables as Partial<Context>);
      return trx;
    } catch (thrown) {
      await trx.rollback().execute();
      throw thrown;
    }
  }

  private async tell(trx: ControlledTransaction<unknown>, context: Partial<Context>): Promise<void> {
    if (!this.contextKey) throw new TypeError('This database was opened without a key to sign contexts with.');
    const connection = await trx.getExecutor().provideConnection(async (one) => one);
    const ask = async (sql: string, values: readonly unknown[]): Promise<readonly object[]> =>
      (await trx.executeQuery<object>(CompiledQuery.raw(sql, [...values]))).rows;
    await tellContext(this.contextKey, connection, ask, context);
  }
}

type BeginOptions = NonNullable<Parameters<PostgreSqlConnection['begin']>[0]>;

/** MikroORM's PostgreSQL driver over connections that bind values, and sign who acts. */
export function bindingDriver(contextKey: ContextKeySource | undefined): typeof PostgreSqlDriver {
  return class extends PostgreSqlDriver {
    protected override readonly connection: PostgreSqlConnection = Object.assign(new BindingConnection(this.config), {
      contextKey,
    });
  };
}

function asRaw(query: string | NativeQueryBuilder | Raw, params: readonly unknown[] | Record<string, unknown>): Raw {
  if (typeof query === 'string') return raw(query, params as unknown[]);
  return isRaw(query) ? query : (query.toRaw() as Raw);
}
