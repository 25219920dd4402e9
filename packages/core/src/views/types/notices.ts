import type { SelectedField, Selection } from '../../access/selection.js';
import type { QuietHours } from '../../apart/boundary.js';
import type { NoticeDelivery } from '../../notice/notice-delivery.js';
import type { NoticePreference } from '../../notice/notice-preference.js';
import type { Look } from '../load/look.js';
import { pageOf } from '../page-of.js';
import { each, project } from '../project.js';
import { moment, spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { timeOfDay } from './boundary.js';
import { projectPageInfo } from './page-info.js';

/** How the reader wants to be told that something waits, and what they were told. */
export function projectNotices(look: Look, { selection }: Pick<SelectedField, 'selection'>): Promise<Finished> {
  return project(selection, 'Notices', 'self', {
    channels: () => look.channels.map(spelled),
    preferences: async (field) => {
      const preference = await look.own(({ noticePreferences }) => noticePreferences.of(look.me));
      return preference && projectPreference(field.selection, preference);
    },
    deliveries: (field) => projectDeliveries(look, field),
  });
}

function projectPreference(selection: Selection, preference: NoticePreference): Promise<Finished> {
  const { channel, to, language, quiet, crisisBreaksQuiet, at } = preference;
  return project(selection, 'NoticePreferences', 'self', {
    channel: () => spelled(channel),
    to: () => to,
    language: () => language,
    quiet: (field) => quiet && projectQuiet(field.selection, quiet),
    crisisBreaksQuiet: () => crisisBreaksQuiet,
    chosenAt: () => moment(at),
  });
}

function projectQuiet(selection: Selection, { from, until, timeZone }: QuietHours): Promise<Finished> {
  return project(selection, 'QuietHours', 'self', {
    from: () => timeOfDay(from),
    until: () => timeOfDay(until),
    timeZone: () => timeZone,
  });
}

async function projectDeliveries(look: Look, field: SelectedField): Promise<Finished> {
  const all = await look.own(({ noticeDeliveries }) => noticeDeliveries.of(look.me));
  const page = pageOf(all, [look.me, 'notices'], field, ({ id }) => id);
  return project(field.selection, 'NoticeDeliveryConnection', 'self', {
    edges: (edges) =>
      each(page.items, ({ cursor, item }) =>
        project(edges.selection, 'NoticeDeliveryEdge', 'self', {
          cursor: () => cursor,
          node: (node) => projectDelivery(node.selection, item),
        }),
      ),
    pageInfo: (info) => projectPageInfo(info.selection, 'self', page),
  });
}

function projectDelivery(selection: Selection, { about, channel, at, delivery }: NoticeDelivery): Promise<Finished> {
  return project(selection, 'NoticeDelivery', 'self', {
    about: () => spelled(about),
    channel: () => spelled(channel),
    at: () => moment(at),
    state: () => spelled(delivery.state),
    attempts: () => delivery.attempts,
    nextAt: () => (delivery.state === 'waiting' ? moment(delivery.nextAt) : undefined),
    overAt: () =>
      delivery.state === 'sent'
        ? moment(delivery.sentAt)
        : delivery.state === 'failed'
          ? moment(delivery.failedAt)
          : undefined,
    why: () => (delivery.state === 'failed' ? spelled(delivery.why) : undefined),
  });
}
