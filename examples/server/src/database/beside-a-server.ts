import { startOrJoin } from './embedded.js';

/** Does something with the embedded PostgreSQL of a folder: that of a running server, or one that is started for this. */
export async function besideAServer<Answer>(
  dataDir: string,
  say: (line: string) => void,
  task: (port: number) => Promise<Answer>,
): Promise<Answer> {
  const { port, started } = await startOrJoin(dataDir, () => undefined);
  if (started) say('Started the embedded PostgreSQL for this.');
  try {
    return await task(port);
  } finally {
    await started?.stop();
  }
}
