/**
 * Sets the clock of this process. Lambda freezes a function between its invocations; here the next one may be an
 * hour later, so the time comes with it and runs on from there.
 */
export interface MovableClock {
  set(epochMs: number): void;
}

/** Replaces `Date` before the function's code is loaded, for that code may keep a reference to `Date.now`. */
export function installClock(): MovableClock {
  const RealDate = globalThis.Date;
  const realNow = RealDate.now;
  let ahead = 0;
  const now = (): number => realNow() + ahead;
  const moved = new Proxy(RealDate, {
    construct: (target, args, caller) => Reflect.construct(target, args.length === 0 ? [now()] : args, caller),
    apply: () => new RealDate(now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  });
  globalThis.Date = moved;
  return {
    set: (epochMs) => {
      ahead = epochMs - realNow();
    },
  };
}
