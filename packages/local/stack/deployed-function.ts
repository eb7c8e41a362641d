import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EpochMs, MINUTE_MS } from '@promoter/domain';
import { type EnvironmentOptions, type ExecutionEnvironment, startEnvironment } from './runtime/environment.ts';
import type { Outcome } from './runtime/runtime-api.ts';
import type { StackFunction } from './stack.ts';

/** A function as callers know it: environments come and go behind it. */
export interface DeployedFunction {
  /** Invokes it and waits for the answer, as a Function URL does. */
  call(event: unknown, at: EpochMs): Promise<Outcome>;
  /** The figures of a REPORT line over all invocations. */
  report(): FunctionReport;
  stop(): void;
}

export interface FunctionReport {
  invocations: number;
  errors: number;
  /** Environments that were started. */
  coldStarts: number;
  peakMemoryMb: number;
}

export interface DeployOptions extends Pick<EnvironmentOptions, 'runtime' | 'endpoints' | 'write'> {
  /** Where bundles are copied to: outside the repository, whose package.json would make them ES modules. */
  scratch: string;
}

/** After this long without an event Lambda may take an environment away. It says no number; this is a usual one. */
const IDLE_MS = 10 * MINUTE_MS;

export function deploy(fn: StackFunction, { scratch, ...options }: DeployOptions): DeployedFunction {
  const taskRoot = join(scratch, fn.id);
  cpSync(fn.code, taskRoot, { recursive: true });
  // As on Lambda, a .js file is CommonJS, whatever lies above the scratch folder.
  writeFileSync(join(taskRoot, 'package.json'), '{"type":"commonjs"}');
  const idle = new Map<ExecutionEnvironment, EpochMs>();
  const report: FunctionReport = { invocations: 0, errors: 0, coldStarts: 0, peakMemoryMb: 0 };

  /** One that is free and not too old, or a new one: as many at once as there are events. */
  const take = async (at: EpochMs): Promise<ExecutionEnvironment> => {
    for (const [environment, since] of idle) {
      idle.delete(environment);
      if (at - since < IDLE_MS) return environment;
      environment.stop();
    }
    report.coldStarts += 1;
    return startEnvironment(fn, { ...options, taskRoot, at });
  };

  return {
    report: () => report,
    stop: () => {
      for (const environment of idle.keys()) environment.stop();
      idle.clear();
    },
    async call(event, at) {
      const environment = await take(at);
      const outcome = await environment.invoke(event, at);
      report.invocations += 1;
      if (!outcome.ok) {
        report.errors += 1;
        options.write(`${outcome.body}\n`);
      }
      report.peakMemoryMb = Math.max(report.peakMemoryMb, environment.peakMemoryMb() ?? 0);
      if (environment.isAlive()) idle.set(environment, at);
      return outcome;
    },
  };
}
