import type { Migration } from '../schema/migration.js';
import { findAPeer } from './0001-find-a-peer/index.js';

/** Every step from nothing to now, in order. */
export const migrations: readonly Migration[] = [findAPeer];
