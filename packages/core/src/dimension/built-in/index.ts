import { type Catalogue, catalogueOf } from '../catalogue.js';
import type { Dimension } from '../dimension.js';
import { accessNeeds } from './access-needs.js';
import { ageBand } from './age-band.js';
import { availability } from './availability.js';
import { circle } from './circle.js';
import { contactMode } from './contact-mode.js';
import { culture } from './culture.js';
import { faith } from './faith.js';
import { familyRole } from './family-role.js';
import { gender } from './gender.js';
import { gym } from './gym.js';
import { language } from './language.js';
import { mentalHealth } from './mental-health.js';
import { neighbourhood } from './neighbourhood.js';
import { pastime } from './pastime.js';
import { pronouns } from './pronouns.js';
import { recoveryPathway } from './recovery-pathway.js';
import { school } from './school.js';
import { sexualOrientation } from './sexual-orientation.js';
import { specificExperience } from './specific-experience.js';
import { substanceUse } from './substance-use.js';
import { systemExperience } from './system-experience.js';
import { workplace } from './workplace.js';

/** The dimensions everyone starts with, in the order they are offered: the easy ones first. */
export const builtIn: readonly Dimension[] = [
  language,
  pastime,
  contactMode,
  availability,
  ageBand,
  pronouns,
  neighbourhood,
  school,
  gym,
  circle,
  workplace,
  familyRole,
  specificExperience,
  mentalHealth,
  substanceUse,
  recoveryPathway,
  systemExperience,
  gender,
  sexualOrientation,
  culture,
  faith,
  accessNeeds,
];

export const builtInCatalogue: Catalogue = catalogueOf(...builtIn);
