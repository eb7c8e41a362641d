import { existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A share of a processor that processes can be put on. */
export interface CpuQuota {
  add(pid: number): void;
  /** Waits for its last process to be gone. */
  remove(): Promise<void>;
}

const PERIOD_US = 100_000;
const [V2, V1] = ['/sys/fs/cgroup', '/sys/fs/cgroup/cpu'];

/** Sets up the quota by a control group of Linux; undefined where this process may not. */
export function cpuQuota(share: number): CpuQuota | undefined {
  const isV1 = existsSync(`${V1}/cpu.cfs_quota_us`);
  const group = `${isV1 ? V1 : V2}/promoter-bench-${process.pid}-${Math.round(share * 100)}`;
  const quota = Math.round(share * PERIOD_US);
  try {
    mkdirSync(group);
    if (isV1) {
      writeFileSync(`${group}/cpu.cfs_period_us`, String(PERIOD_US));
      writeFileSync(`${group}/cpu.cfs_quota_us`, String(quota));
    } else {
      writeFileSync(`${group}/cpu.max`, `${quota} ${PERIOD_US}`);
    }
  } catch {
    return undefined;
  }
  return {
    add: (pid) => writeFileSync(`${group}/cgroup.procs`, String(pid)),
    async remove() {
      for (let tries = 0; tries < 20; tries += 1) {
        try {
          return rmdirSync(group);
        } catch {
          await sleep(50);
        }
      }
    },
  };
}
