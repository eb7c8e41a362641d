import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import * as z from 'zod/mini';
import about from '../../package.json' with { type: 'json' };
import { bot, startBot } from '../support/cli.ts';
import { openSlotSettings } from '../support/local-settings.ts';
import { callTool } from '../support/mcp.ts';

const entry = z.object({
  mcpServers: z.object({
    promoter: z.object({
      command: z.string(),
      args: z.array(z.string()),
      env: z.optional(z.record(z.string(), z.string())),
    }),
  }),
});

const ROOT = join(import.meta.dirname, '../..');

/** What README has an MCP client start: for the bot on this machine, and for a deployed one. */
const [here, deployed] = [
  ...readFileSync(join(ROOT, 'README.md'), 'utf8').matchAll(/^```json\n(\{\n {2}"mcpServers".*?)^```$/gms),
].map(([, block = '']) => entry.parse(JSON.parse(block.replaceAll('/path/to/promoter', ROOT))).mcpServers.promoter);

/** How a client begins, and what it asks then. */
const INPUT = [
  {
    id: 1,
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
  },
  { method: 'notifications/initialized' },
  { id: 2, method: 'tools/call', params: { name: 'slots', arguments: {} } },
  { id: 3, method: 'tools/call', params: { name: 'status', arguments: {} } },
].map((message) => JSON.stringify({ jsonrpc: '2.0', ...message }));

let folder: string;
let place: string[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mcp-'));
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(openSlotSettings(Date.now())));
  place = ['--data', join(folder, 'data'), '--config', join(folder, 'settings.json')];
  expect((await bot(['post', '--account', 'A', ...place])).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('README says for a deployed bot what it says for the one here, with address and token in the environment', () => {
  expect(deployed).toMatchObject({ ...here, env: { BOT_URL: expect.any(String), BOT_TOKEN: expect.any(String) } });
});

describe('bot mcp on the data here', () => {
  const client = new Client({ name: 'test', version: '1' });
  // Also where the test fails: the server would keep the tests from ending.
  afterAll(() => client.close());

  test('started as README says, lists every tool to its client, and answers each, also at once', async () => {
    const transport = new StdioClientTransport({
      command: here?.command ?? '',
      args: [...(here?.args ?? []), '--steer', ...place],
      cwd: folder,
      stderr: 'pipe',
    });
    let complaints = '';
    transport.stderr?.on('data', (chunk: Buffer) => {
      complaints += chunk.toString();
    });
    await client.connect(transport);
    expect(client.getServerVersion()).toMatchObject({ name: 'promoter', version: about.version });
    const { tools } = await client.listTools();
    expect(tools).toHaveLength(18);
    const { structured: plan } = await callTool(client, 'plan', { hours: 2 });
    const { id: slot, fingerprint } = plan.slots.at(-1);
    const given: Record<string, object> = {
      plan: { hours: 1 },
      why: { slot: (await callTool(client, 'posts')).structured.posts[0].slot },
      skip: { slot, version: 0 },
      reset: { slot, version: 1 },
      another: { slot, version: 2 },
      write: { slot, version: 3, check: true, text: 'a text' },
      approve: { slot, version: 3, fingerprint },
      pause: { account: 'A' },
      resume: { account: 'A' },
      deny: { topic: '#Storm' },
    };
    const order = [...new Set([...Object.keys(given), ...tools.map(({ name }) => name)])];
    const answers = await Promise.all(order.map((name) => callTool(client, name, { ...given[name] })));
    const refused = answers.flatMap(({ isRefused, text }, index) => (isRefused ? [`${order[index]}: ${text}`] : []));
    // Another text was asked for, so what was seen is not what is shown.
    expect(refused).toEqual([`approve: ${slot} shows another text by now: look at it again`]);
    await client.close();
    expect(complaints).toBe('');
  });

  test('writes the protocol and nothing else, and ends well with its input, what was asked being answered', async () => {
    const { code, out, err } = await bot(['mcp', ...place], { input: `${INPUT.join('\n')}\n` });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ jsonrpc, id, error }) => ({ jsonrpc, id, error }))).toEqual(
      [1, 2, 3].map((id) => ({ jsonrpc: '2.0', id, error: undefined })),
    );
  });

  test('says on standard error what is no protocol, and goes on', async () => {
    const { code, out, err } = await bot(['mcp', ...place], { input: `hello\n${INPUT[0]}\n` });
    expect({ code, answers: out.trimEnd().split('\n').length }).toEqual({ code: 0, answers: 1 });
    expect(err).toMatch(/JSON/);
  });

  test('tells in an answer where there is no such folder', async () => {
    const input = `${[...INPUT.slice(0, 3)].join('\n')}\n`;
    const { code, out } = await bot(['mcp', '--data', join(folder, 'none')], { input });
    expect(code).toBe(0);
    expect(JSON.parse(out.split('\n')[1] ?? '').result).toMatchObject({
      isError: true,
      content: [{ text: expect.stringMatching(/^there is no folder .*none/) }],
    });
  });

  test('ends well when it is told to', async () => {
    const running = startBot(['mcp', ...place]);
    running.child.stdin?.write(`${INPUT[0]}\n`);
    await running.said(/"serverInfo"/);
    await running.end('SIGTERM');
    expect(running.child.exitCode).toBe(0);
  });
});
