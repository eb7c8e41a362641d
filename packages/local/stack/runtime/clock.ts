/** The header by which this Runtime API says what time it is; AWS's has none, for there the clock is the machine's. */
export const TIME_HEADER = 'local-virtual-time';

/**
 * Replaces `Date` before the function's code is loaded, for that code may keep a reference to `Date.now`. Answers what
 * sets the clock of this process: Lambda freezes a function between its invocations; here the next one may be an hour
 * later, so the time comes with it and runs on from there.
 */
export function installClock(): (epochMs: number) => void {
  const RealDate = globalThis.Date;
  const realNow = RealDate.now;
  let ahead = 0;
  const now = (): number => realNow() + ahead;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, caller) => Reflect.construct(target, args.length === 0 ? [now()] : args, caller),
    apply: () => new RealDate(now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  });
  return (epochMs) => {
    ahead = epochMs - realNow();
  };
}
