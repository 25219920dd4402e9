import type { SelectedField } from '../../access/selection.js';
import type { AdvanceDirective } from '../../advance-directive/advance-directive.js';
import type { AgentAppointment } from '../../advance-directive/agent.js';
import { allowedDeterminers } from '../../advance-directive/record-incapacity.js';
import { answerOf, standingOf } from '../../advance-directive/standing.js';
import { isSupportedIn } from '../../cover/is-supported-in.js';
import type { Kept } from '../../kernel/kept.js';
import { globalId } from '../global-id.js';
import { between, directiveSeen } from '../load/directive-seen.js';
import type { Look } from '../load/look.js';
import type { Together } from '../load/together-with.js';
import { each, project } from '../project.js';
import { spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { projectAdvanceDirective } from './advance-directive.js';
import { projectIncapacities } from './advance-directive-parts.js';
import { projectPerson } from './person.js';

/** For whom the reader is asked to speak, or said they would, where the two are connected now and nothing parts them. */
export async function projectAgentRoles(look: Look, { selection }: SelectedField): Promise<readonly Finished[]> {
  const kept = await look.own(({ advanceDirectives }) => advanceDirectives.naming(look.me));
  const roles = await each(kept, (one) => roleIn(look, one));
  return each(
    roles.filter((one) => one !== undefined),
    (role) => projectRole(look, selection, role),
  );
}

interface Role {
  readonly kept: Kept<AdvanceDirective>;
  readonly mine: AgentAppointment;
  readonly on: Together['live'][number];
}

async function roleIn(look: Look, kept: Kept<AdvanceDirective>): Promise<Role | undefined> {
  const { agents, owner } = kept.value;
  const mine = agents.find(({ person }) => person === look.me);
  const { live, barriers } = await between(look, owner);
  const on = live.find(({ connection }) => connection === mine?.connection);
  return mine && on && barriers.length === 0 ? { kept, mine, on } : undefined;
}

async function projectRole(look: Look, selection: SelectedField['selection'], { kept, mine, on }: Role) {
  const { value: directive } = kept;
  const answer = answerOf(directive, mine.id);
  const standing = standingOf(directive, look.at);
  const isOpen = ['draft', 'ready-to-sign', 'recorded-as-executed'].includes(standing);
  return project(selection, 'AgentRole', 'self', {
    appointment: () => mine.id,
    directiveId: () => globalId('directive', directive.id),
    directive: async (field) => {
      const seen = await directiveSeen(look, kept);
      return seen && projectAdvanceDirective(look, field.selection, seen);
    },
    owner: async (field) => {
      const [owner] = await look.people(on.organization, [directive.owner]);
      return owner && projectPerson(look, field.selection, owner);
    },
    jurisdiction: () => directive.jurisdiction,
    standing: () => spelled(standing),
    scope: () => mine.scope.map(spelled),
    answer: () => answer && spelled(answer),
    allowedDeterminers: () => allowedDeterminers(directive)?.map(spelled),
    incapacities: (field) =>
      projectIncapacities(
        field,
        directive.incapacities.filter(({ recordedBy }) => recordedBy === look.me),
      ),
    access: (field) =>
      project(field.selection, 'AgentRoleAccess', 'self', {
        canAnswer: () => isOpen && answer === undefined,
        canStepBack: () => isOpen && answer === 'accepted',
        canRecordIncapacity: async () =>
          standing === 'recorded-as-executed' && answer === 'accepted' && !(await supports(look, directive)),
      }),
  });
}

/** A peer who supports the owner, somewhere here, never writes down that they cannot decide. */
async function supports(look: Look, { owner }: AdvanceDirective): Promise<boolean> {
  const all = await look.own(({ connections }) => connections.of(look.me));
  return all.some(({ value }) => [value.inviter, value.invitee].includes(owner) && isSupportedIn(value, owner));
}
