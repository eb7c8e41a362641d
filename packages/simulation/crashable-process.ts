/** A process that may die between any two of its steps towards the outside. */
export interface CrashableProcess {
  /** The same port, whose calls may be the process's last. */
  wrap<T extends object>(port: T): T;
  /** Runs the process's work; false when it died on the way. */
  survive(work: () => Promise<void>): Promise<boolean>;
  /** How many steps were taken. */
  steps(): number;
}

/** When the process dies: at its step `step`, counted from 1, before or after the step has taken effect. */
export interface Death {
  step: number;
  when: 'before' | 'after';
}

/** A process that dies as told, or never. After its death no call of it has an effect, and none returns. */
export function createCrashableProcess(death: Death | null): CrashableProcess {
  let steps = 0;
  let dead = false;
  let die: () => void = () => {};
  const died = new Promise<false>((resolve) => {
    die = () => {
      dead = true;
      resolve(false);
    };
  });

  const step = async (call: () => unknown): Promise<unknown> => {
    if (dead) return forever();
    steps += 1;
    if (death?.step !== steps) return call();
    if (death.when === 'after') await call();
    die();
    return forever();
  };
  const wrap = <T extends object>(port: T): T =>
    new Proxy(port, {
      get(target, name, receiver) {
        const member: unknown = Reflect.get(target, name, receiver);
        if (typeof member === 'function')
          return (...args: unknown[]) => step(() => Reflect.apply(member, target, args));
        return typeof member === 'object' && member !== null ? wrap(member) : member;
      },
    });
  return {
    wrap,
    survive: (work) => Promise.race([work().then(() => true), died]),
    steps: () => steps,
  };
}

const forever = (): Promise<never> => new Promise(() => {});
