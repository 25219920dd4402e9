import type { Part } from '../part.js';
import { theServerDies } from './r1-the-server-dies.js';

/** Every goal, in the order it is shown. */
export const parts: readonly Part[] = [theServerDies];
