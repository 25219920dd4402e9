/** Settles when the server is asked to stop. Asked a second time, the process ends at once. */
export function untilAsked(): Promise<undefined> {
  return new Promise((resolve) => {
    let asked = false;
    for (const signal of ['SIGTERM', 'SIGINT'] as const)
      process.on(signal, () => {
        if (asked) process.exit(1);
        asked = true;
        resolve(undefined);
      });
  });
}
