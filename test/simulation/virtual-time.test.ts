import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createCrashableProcess } from '../../packages/simulation/crashable-process.ts';
import { createRandom } from '../../packages/simulation/random.ts';
import { createVirtualTime } from '../../packages/simulation/virtual-time.ts';

describe('virtual time', () => {
  test('begins jobs at their moments and wakes sleeping ones in order', async () => {
    const time = createVirtualTime(0);
    const seen: string[] = [];
    time.at(10, async (sleep) => {
      seen.push(`a${time.now()}`);
      await sleep(20);
      seen.push(`a${time.now()}`);
    });
    time.at(15, async (sleep) => {
      seen.push(`b${time.now()}`);
      await sleep(5);
      seen.push(`b${time.now()}`);
    });
    await time.run(100);
    expect(seen).toEqual(['a10', 'b15', 'b20', 'a30']);
    expect(time.now()).toBe(100);
  });

  test('does not pass while a job works on real input and output', async () => {
    const time = createVirtualTime(0);
    const seen: number[] = [];
    time.at(1, async () => {
      await new Promise((resolve) => setImmediate(resolve));
      seen.push(time.now());
    });
    time.at(2, async () => {
      seen.push(time.now());
    });
    await time.run(5);
    expect(seen).toEqual([1, 2]);
  });

  test('passes for a job that sleeps in several places, but not while one of them is at work', async () => {
    const time = createVirtualTime(0);
    const seen: string[] = [];
    time.at(1, async (sleep) => {
      const io = time.during(async () => {
        for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
        seen.push(`read at ${time.now()}`);
      });
      const naps = [30, 10].map((ms) => sleep(ms).then(() => seen.push(`woken at ${time.now()}`)));
      await Promise.all([io, ...naps]);
      seen.push(`ended at ${time.now()}`);
    });
    time.at(20, async () => void seen.push('another at 20'));
    await time.run(100);
    expect(seen).toEqual(['read at 1', 'woken at 11', 'another at 20', 'woken at 31', 'ended at 31']);
  });

  test('begins a recurring job at each of its moments', async () => {
    const time = createVirtualTime(0);
    const seen: number[] = [];
    time.every(10, 5, async () => void seen.push(time.now()));
    await time.run(30);
    expect(seen).toEqual([5, 15, 25]);
  });

  test('never wakes what a job that has ended left asleep', async () => {
    const time = createVirtualTime(0);
    const seen: string[] = [];
    time.at(1, async (sleep) => {
      void sleep(5).then(() => seen.push('woken'));
      seen.push('ended');
    });
    for (const moment of [2, 20]) time.at(moment, async () => void seen.push(`at ${moment}`));
    await time.run(30);
    expect(seen).toEqual(['ended', 'at 2', 'at 20']);
  });

  test('begins jobs in the order of their moments, and those of one moment in the order in which they were added', async () => {
    const moments = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(moments, async (plan) => {
        const time = createVirtualTime(0);
        const seen: [moment: number, order: number][] = [];
        plan.forEach((moment, order) => void time.at(moment, async () => void seen.push([moment, order])));
        await time.run(20);
        expect(seen).toEqual(
          plan.map((moment, order) => [moment, order]).sort(([a = 0, i = 0], [b = 0, j = 0]) => a - b || i - j),
        );
      }),
      { seed: 1 },
    );
  });

  test('throws what a job threw', async () => {
    const time = createVirtualTime(0);
    time.at(1, () => Promise.reject(new Error('a bug')));
    await expect(time.run(2)).rejects.toThrow('a bug');
  });
});

describe('a crashable process', () => {
  const counter = () => {
    let value = 0;
    return { add: async () => ++value, value: () => value };
  };

  test.each([
    ['before', 1],
    ['after', 2],
  ] as const)('that crashes %s its second step has done %d of its steps', async (when, done) => {
    const count = counter();
    const crashable = createCrashableProcess({ step: 2, when });
    const port = crashable.wrap({ add: count.add });
    const finished = await crashable.run(async () => {
      await port.add();
      await port.add();
      await port.add();
    });
    expect(finished).toBe(false);
    expect(count.value()).toBe(done);
  });

  test('that has no crash point finishes, and its steps are counted', async () => {
    const crashable = createCrashableProcess(null);
    const port = crashable.wrap({ inner: { add: counter().add } });
    expect(await crashable.run(async () => void (await port.inner.add()))).toBe(true);
    expect(crashable.steps()).toBe(1);
  });
});

describe('random choices', () => {
  test('are the same for the same seed and purpose, and others for another', () => {
    const sequence = (seed: number, purpose: string) => {
      const random = createRandom(seed, purpose);
      return Array.from({ length: 8 }, () => random.between(0, 1_000));
    };
    expect(sequence(7, 'x')).toEqual(sequence(7, 'x'));
    expect(sequence(7, 'x')).not.toEqual(sequence(8, 'x'));
    expect(sequence(7, 'x')).not.toEqual(sequence(7, 'y'));
  });
});
