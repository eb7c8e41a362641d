import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';

/**
 * Where the process that has the directory open is reached: `endpoint.json` in the directory. The id is what its server
 * answers to a GET, so that another program on that port is not taken for it.
 */
const recordSchema = z.object({ url: z.url(), pid: z.number(), id: z.string() });

type EndpointRecord = z.infer<typeof recordSchema>;

/** How long a running server may take to say who it is. */
const ANSWER_WITHIN_MS = 1_000;

const pathOf = (directory: string) => join(directory, 'endpoint.json');

/** What is written down; undefined for nothing, or nothing readable. */
export async function readEndpoint(directory: string): Promise<EndpointRecord | undefined> {
  try {
    return recordSchema.parse(JSON.parse(await readFile(pathOf(directory), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Replaces the record in one step, so that no reader finds half of it. */
export async function writeEndpoint(directory: string, record: EndpointRecord): Promise<void> {
  const draft = `${pathOf(directory)}.${record.pid}`;
  await writeFile(draft, JSON.stringify(record), { mode: 0o600 });
  await rename(draft, pathOf(directory));
}

/** Removes the record, unless it is another process's by now. */
export async function removeEndpoint(directory: string, id: string): Promise<void> {
  if ((await readEndpoint(directory))?.id === id) await rm(pathOf(directory), { force: true });
}

/** Whether the server of the record is there. A record outlives a process that was killed. */
export async function answers({ url, id }: EndpointRecord): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    return z.pick(recordSchema, { id: true }).parse(await response.json()).id === id;
  } catch {
    return false;
  }
}
