import { type Config, describeFaults, ENVIRONMENT, parseConfig, readZone } from '@promoter/config';
import { presetOffsets } from '@promoter/domain';
import * as z from 'zod/mini';
import { jsonOf } from './json-of.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A required variable is missing or unusable. The stack sets all of them. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
}

/** The configuration that the stack handed over. Throws an `EnvironmentError` that names every fault. */
export function readConfig(env: Environment): Config {
  const zone = env[ENVIRONMENT.zone];
  // First, since even checking the zone's name asks for a local time.
  if (zone !== undefined) presetOffsets(readZone(zone));
  const raw = jsonOf(required(env, ENVIRONMENT.config));
  if (raw === undefined) throw new EnvironmentError(`${ENVIRONMENT.config} is no JSON`);
  const parsed = parseConfig(raw);
  if (parsed.ok) return parsed.config;
  throw new EnvironmentError(`${ENVIRONMENT.config} is faulty: ${describeFaults(parsed.faults)}`);
}

/** A variable that has to be there. */
export function required(env: Environment, name: string): string {
  const value = env[name];
  if (value === undefined || value === '') throw new EnvironmentError(`the environment variable ${name} is not set`);
  return value;
}

/** The other endpoint for a service, if one is set and is a URL. */
export function endpoint(env: Environment, name: string): string | undefined {
  const value = env[name];
  if (value === undefined || value === '') return undefined;
  const url = z.url().safeParse(value);
  if (!url.success) throw new EnvironmentError(`the environment variable ${name} is no URL`);
  return url.data;
}

/** Settings of an AWS client: for AWS, or for the endpoint in this variable, which needs no real credentials. */
export function clientSettings(env: Environment, name: string) {
  const url = endpoint(env, name);
  if (url === undefined) return {};
  return { endpoint: url, region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
}
