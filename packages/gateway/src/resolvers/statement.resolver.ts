import { err } from '@peerness/core';
import {
  changeStatement,
  confirmEntry,
  type Finished,
  state,
  withdrawEntry,
  withdrawStatement,
} from '@peerness/core/use-cases';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import { meant } from '../enums/enum-of.js';
import { dimensionId, entryRef, organizationId, statementId } from '../ids.js';
import { given } from '../inputs/given.js';
import { answerAsSent, answerPath } from '../inputs/read-answer-input.js';
import {
  ChangeStatementInput,
  ConfirmEntryInput,
  StateInput,
  type StatementUseInput,
  WithdrawEntryInput,
  WithdrawStatementInput,
} from '../inputs/statement.input.js';
import {
  ChangeStatementResult,
  ConfirmEntryResult,
  StateResult,
  WithdrawEntryResult,
  WithdrawStatementResult,
} from '../results/about-oneself.js';
import type { Call } from './call.js';
import { Input, Languages } from './languages.js';
import { perform } from './perform.js';

@Resolver()
export class StatementResolver {
  @Mutation(() => StateResult.type, {
    nullable: true,
    description: 'Say something about yourself, and what it may be used for. Nothing is implied.',
  })
  state(
    @Input(() => StateInput) input: StateInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, StateResult, input, async (work, self, occasion) => {
      const { dimension, answer, comfort, uses, expectedVersion } = input;
      const sent = answerAsSent(answer);
      if (!sent.ok) return sent;
      const said = await state(
        work,
        self,
        {
          dimension: dimensionId(dimension, ['input', 'dimension']),
          answer: sent.value,
          comfort: meant(comfort),
          uses: usesOf(uses),
          ...given({ expectedVersion }),
        },
        occasion,
      );
      return said.ok || !('path' in said.error)
        ? said
        : err({ ...said.error, path: answerPath(said.error.path as string[], answer) });
    });
  }

  @Mutation(() => ChangeStatementResult.type, {
    nullable: true,
    description: 'Change what a statement may be used for, or how you feel about it.',
  })
  changeStatement(
    @Input(() => ChangeStatementInput) input: ChangeStatementInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, ChangeStatementResult, input, (work, self, occasion) => {
      const { statement, comfort, uses, expectedVersion } = input;
      const changed = given({ comfort: comfort && meant(comfort), uses: uses && usesOf(uses), expectedVersion });
      return changeStatement(
        work,
        self,
        { statement: statementId(statement, ['input', 'statement']), ...changed },
        occasion,
      );
    });
  }

  @Mutation(() => WithdrawStatementResult.type, {
    nullable: true,
    description: 'Take back something you said. It is gone, everywhere, now.',
  })
  withdrawStatement(
    @Input(() => WithdrawStatementInput) input: WithdrawStatementInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, WithdrawStatementResult, input, (work, self, occasion) => {
      const { statement, expectedVersion } = input;
      return withdrawStatement(
        work,
        self,
        { statement: statementId(statement, ['input', 'statement']), ...given({ expectedVersion }) },
        occasion,
      );
    });
  }

  @Mutation(() => ConfirmEntryResult.type, {
    nullable: true,
    description: 'Agree to uses of something an organization’s file says about you.',
  })
  confirmEntry(
    @Input(() => ConfirmEntryInput) input: ConfirmEntryInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, ConfirmEntryResult, input, (work, self, occasion) => {
      const uses = input.uses.map(({ use, audience }) => ({
        use: meant(use),
        ...given({ audience: audience && meant(audience) }),
      }));
      return confirmEntry(work, self, { ...entryRef(input.entry, ['input', 'entry']), uses }, occasion);
    });
  }

  @Mutation(() => WithdrawEntryResult.type, {
    nullable: true,
    description: 'Take back something an organization’s file says about you.',
  })
  withdrawEntry(
    @Input(() => WithdrawEntryInput) input: WithdrawEntryInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, WithdrawEntryResult, input, (work, self, occasion) =>
      withdrawEntry(work, self, entryRef(input.entry, ['input', 'entry']), occasion),
    );
  }
}

function usesOf(uses: readonly StatementUseInput[]): Parameters<typeof state>[2]['uses'] {
  return uses.map(({ use, organization, audience }, index) => ({
    use: meant(use),
    organization: organizationId(organization, ['input', 'uses', String(index), 'organization']),
    ...given({ audience: audience && meant(audience) }),
  }));
}
