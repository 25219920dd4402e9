import { describeCapacity } from '../../src/testing/contract/describe-capacity.js';
import { describeEveryPort } from '../../src/testing/contract/describe-every-port.js';
import { describeCovering } from '../../src/testing/contract/describe-covering.js';
import { describeOpenings } from '../../src/testing/contract/describe-openings.js';
import { describeLifeTogether } from '../../src/testing/contract/describe-life-together.js';
import { inMemoryWork } from '../../src/testing/in-memory-work.js';
import { occasion } from '../../src/testing/specimens.js';

const { work, openings } = inMemoryWork();
const { newId } = occasion();

describeEveryPort('the in-memory stand-in', async () => ({ work, newId }));
describeCapacity('the in-memory stand-in', async () => ({ work, newId }));
describeCovering('the in-memory stand-in', async () => ({ work, newId }));
describeLifeTogether('the in-memory stand-in', async () => ({ work, newId }));
describeOpenings('the in-memory stand-in', async () => ({ work, newId, openings }));
