import { runInTurn } from '../../src/match-index.js';
import { describeRunInParallel } from '../../src/testing/index.js';

describeRunInParallel('the only thread', runInTurn);
