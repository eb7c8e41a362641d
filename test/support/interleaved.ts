import type fc from 'fast-check';

/** The port, before whose calls the scheduler lets others go first. */
export const interleaved = <T extends object>(port: T, scheduler: fc.Scheduler): T =>
  new Proxy(port, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (typeof value === 'function')
        return (...args: unknown[]) =>
          scheduler.schedule(Promise.resolve()).then(() => Reflect.apply(value, target, args));
      return value !== null && typeof value === 'object' && !Array.isArray(value)
        ? interleaved(value, scheduler)
        : value;
    },
  });
