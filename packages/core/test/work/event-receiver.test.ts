import { describeEventReceiver, receivedInMemory } from '../../src/testing/index.js';

describeEventReceiver('the stand-in', async () => {
  const organization = '01890000-0000-7000-8000-0000000000bb';
  const receiver = receivedInMemory([organization]);
  return { receiver, organization, arrived: () => receiver.received.map(({ id }) => id) };
});
