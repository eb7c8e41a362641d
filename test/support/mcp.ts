import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { brand } from '@promoter/brands/voltagegpu';
import { sampleOffers } from '@promoter/content';
import { serveFunctionUrl } from '@promoter/local/run/http-server.ts';
import type { ControlStore } from '@promoter/slots';
import * as z from 'zod/mini';
import { callApi } from '../../packages/cli/api-client.ts';
import { createMcpServer } from '../../packages/cli/mcp/create-server.ts';
import { draftOf, posted, send, slotAfter } from '../contracts/store-fixtures.ts';
import { LIVE, silent } from './bot.ts';
import { type TestApi, testApi } from './control.ts';
import { EVENING } from './planning.ts';

/** A tool's answer, as a client sees it. */
export interface Called {
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: an answer as a test reads it; its schema was checked by the client
  structured: any;
  isRefused: boolean;
}

const result = z.object({
  content: z.array(z.object({ type: z.literal('text'), text: z.string() })),
  structuredContent: z.optional(z.unknown()),
  isError: z._default(z.boolean(), false),
});

/** Calls a tool; the client itself throws where an answer is not as the tool's own schema says. */
export async function callTool(client: Client, name: string, given: Record<string, unknown> = {}): Promise<Called> {
  const { content, structuredContent, isError } = result.parse(await client.callTool({ name, arguments: given }));
  return { text: content.map(({ text }) => text).join('\n'), structured: structuredContent, isRefused: isError };
}

const TOKENS = {
  Anna: { token: 'the-token-of-anna-who-steers', role: 'steer' },
  Wall: { token: 'the-token-of-a-screen-on-a-wall', role: 'read' },
} as const;

export interface ServedToAgents {
  api: TestApi;
  /** A client of a server that asks this bot with somebody's token. */
  connect(who: keyof typeof TOKENS, how: { steer: boolean }): Promise<Client>;
  close(): Promise<void>;
}

/** What A posted on the morning before. */
async function post(text: string, store: ControlStore): Promise<void> {
  const slot = slotAfter(0);
  const draft = draftOf(text, { text });
  await send(store, slot, { draft });
  await store.ledger.transition(slot.id, { state: 'sending' }, posted(draft, slot.at + 1_500));
}

/** A live bot the evening before, with prices and a post of the morning, whose control API is on a port of this machine. */
export async function serveToAgents(text = 'a post'): Promise<ServedToAgents> {
  const api = testApi(EVENING, LIVE, { controlToken: async () => JSON.stringify(TOKENS) });
  await api.bot.store.offers.put(sampleOffers(brand, EVENING).map((offer) => ({ ...offer, source: 'price-list' })));
  await post(text, api.bot.store);
  const server = await serveFunctionUrl(api.api, 0, () => EVENING, silent);
  const clients: Client[] = [];
  return {
    api,
    connect: async (who, how) => {
      const place = { url: `http://localhost:${server.port}`, token: TOKENS[who].token, data: '', json: true };
      const [ours, theirs] = InMemoryTransport.createLinkedPair();
      await createMcpServer((...asked) => callApi(place, ...asked), how).connect(ours);
      const client = new Client({ name: 'test', version: '1' });
      await client.connect(theirs);
      clients.push(client);
      return client;
    },
    close: async () => {
      await Promise.all(clients.map((client) => client.close()));
      await server.close();
    },
  };
}
