import type { Selection } from '../../access/selection.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { matcherVersion } from '../../matching/matcher-version.js';
import { readCursor } from '../cursor.js';
import type { Here } from '../load/here.js';
import type { Look } from '../load/look.js';
import { nextStepFor } from '../load/next-step-for.js';
import { peersFound } from '../load/peers-found.js';
import { remembered } from '../load/remembered.js';
import { each, project } from '../project.js';
import { projectDimension } from '../types/dimension.js';
import { projectLabel } from '../types/label.js';
import { projectNextStep } from '../types/next-step.js';
import { projectContact } from '../types/organization.js';
import { projectPeers } from '../types/peer-connection.js';
import { moment } from '../spelling.js';
import type { Finished, PeerSearch, UnknownCursor } from '../views.js';
import { say } from '../words/say.js';
import { sentences } from '../words/sentences.js';

/** The peers the reader could trust, and what else there is: an ask, always, and a human to turn to. Nobody is a dead end. */
export async function findPeersFor(
  look: Look,
  search: PeerSearch,
  selection: Selection,
): Promise<Result<Finished | null, UnknownCursor>> {
  const question = [look.me, search.organization, search.kind, search.sense];
  const after = search.after === undefined ? undefined : readCursor(question, search.after);
  const here = await look.here(search.organization);
  if (!here) return ok(null);
  if (search.after !== undefined && !after) return err({ kind: 'UnknownCursor' });

  const page = remembered(() => peersFound(look, here, { search, question, after }));
  return ok(
    await project(selection, 'FoundPeers', 'self', {
      matcherVersion: () => matcherVersion,
      peers: async (field) => projectPeers(look, field.selection, await page()),
      ask: (field) => projectAskOffer(look, field.selection, here),
      waitingPlace: (field) => projectWaitingPlace(look, field.selection, here),
      nextStep: async (field) => {
        const { items, hasPreviousPage } = await page();
        const step = await nextStepFor(look, search.organization, items.length > 0 || hasPreviousPage);
        return projectNextStep(field, 'self', step, here.organization, look.languages);
      },
    }),
  );
}

/** The same for everyone, always: whether it fits anyone is nobody's to know. */
function projectAskOffer(look: Look, selection: Selection, { organization }: Here): Promise<Finished> {
  return project(selection, 'AskOffer', 'self', {
    text: (field) => projectLabel(field, 'self', say(sentences.askOffer, look.languages)),
    dimensions: async (field) => {
      const comparable = [...(await look.catalogue(organization.id)).values()].filter(
        ({ comparator }) => comparator.form !== 'none',
      );
      return each(comparable, (dimension) => projectDimension(look, field.selection, dimension));
    },
  });
}

function projectWaitingPlace(look: Look, selection: Selection, { organization, presence }: Here): Promise<Finished> {
  return project(selection, 'WaitingPlace', 'self', {
    contact: (field) => projectContact(field.selection, 'member', organization.contact),
    since: () => presence && moment(presence.setting.since),
    text: (field) => projectLabel(field, 'self', say(sentences.waitingPlace, look.languages, organization.contact)),
  });
}
