// For `node --import`, before the real server: its clock goes AHEAD_MS ahead, or behind.
const ahead = Number(process.env['AHEAD_MS'] ?? 0);
const { now } = Date;
globalThis.Date = new Proxy(Date, {
  construct: (real, args, called) => Reflect.construct(real, args.length === 0 ? [now() + ahead] : args, called),
  get: (real, name, receiver) => (name === 'now' ? () => now() + ahead : Reflect.get(real, name, receiver)),
});
