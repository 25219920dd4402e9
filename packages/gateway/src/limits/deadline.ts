import { Problem } from '../errors/problem.js';
import { problemWords } from '../errors/words.js';

/** The task's answer, or a problem after so many milliseconds. The task is not stopped; the database gives up by itself. */
export async function withinDeadline<Answer>(milliseconds: number, task: () => Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Problem('TOOK_TOO_LONG', problemWords.TOOK_TOO_LONG, { retryable: true })),
      milliseconds,
    );
    timer.unref();
  });
  try {
    return await Promise.race([task(), late]);
  } finally {
    clearTimeout(timer);
  }
}
