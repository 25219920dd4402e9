import { describeRunInParallel } from '@peerness/core/testing';
import { runInThreads } from '../../src/threads/run-in-threads.js';

const thread = new URL('../../dist/threads/thread.js', import.meta.url);

for (const most of [1, 2, 3]) describeRunInParallel(`${most} threads at most`, runInThreads(most, thread));
