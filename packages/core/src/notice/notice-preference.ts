import type { DomainEvent } from '../kernel/event.js';
import type { PersonId } from '../person/person-id.js';
import type { NoticeSettings } from './when-to-tell.js';

/** How somebody wants to be told, with where. To them alone, and to what tells them. */
export interface NoticePreference extends NoticeSettings {
  readonly person: PersonId;
  /** An e-mail address, a number, or a device's token, as the channel has it. */
  readonly to: string;
  /** In which language (BCP 47). */
  readonly language: string;
  readonly at: Date;
}

/** How people want to be told. The notifier reads all of them but those of people who took themselves out. */
export interface NoticePreferences {
  of(person: PersonId): Promise<NoticePreference | undefined>;
  /** Takes the place of the one before. */
  keep(preference: NoticePreference, events: readonly DomainEvent[]): Promise<void>;
  /** And what waits to be told to them with it. */
  remove(person: PersonId, events: readonly DomainEvent[]): Promise<void>;
}
