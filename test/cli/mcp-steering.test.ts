import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { callTool, type ServedToAgents, serveToAgents } from '../support/mcp.ts';
import { OWN_TEXT } from '../support/planning.ts';

const SLOT = 'A@2026-11-23T09:00';

let served: ServedToAgents;
let agent: Client;
beforeEach(async () => {
  served = await serveToAgents();
  agent = await served.connect('Anna', { steer: true });
});
afterEach(() => served.close());

/** What the plan shows for the slot: what a change has to name. */
const shown = async (): Promise<{ text: string; fingerprint: string; version: number; state: string }> =>
  (await callTool(agent, 'plan', { hours: 12 })).structured.slots[0];

/** What people did, as the log ends each sentence; all of it within one moment of this bot’s clock. */
const done = async (): Promise<string[]> =>
  (await callTool(agent, 'log')).structured.entries
    .map(({ by, did }: { by: string; did: string }) => `${by} ${did}`)
    .sort();

describe('an agent that may steer, with a token that may', () => {
  test('is told of each tool whether it changes something, and what is lost by it', async () => {
    const { tools } = await agent.listTools();
    const hints = Object.fromEntries(tools.map(({ name, annotations }) => [name, annotations]));
    for (const name of ['skip', 'write', 'another', 'approve', 'reset', 'resume'])
      expect(hints[name]).toMatchObject({ readOnlyHint: false, destructiveHint: true });
    for (const name of ['pause', 'deny'])
      expect(hints[name]).toMatchObject({ readOnlyHint: false, destructiveHint: false });
    expect(tools.filter(({ annotations }) => !annotations?.readOnlyHint)).toHaveLength(8);
    for (const { description, annotations } of tools)
      expect(description?.includes('Only at the user’s own wish')).toBe(!annotations?.readOnlyHint);
  });

  test('skips a slot, and takes that back', async () => {
    expect((await callTool(agent, 'skip', { slot: SLOT, version: 0 })).structured).toMatchObject({
      act: 'skip',
      version: 1,
    });
    expect((await shown()).state).toBe('skipped');
    expect((await callTool(agent, 'reset', { slot: SLOT, version: 1 })).structured).toMatchObject({
      act: null,
      version: 2,
    });
    expect(await done()).toEqual([`Anna skipped ${SLOT}`, `Anna took back what was decided about ${SLOT}`]);
  });

  test('approves the text that it saw, and no other', async () => {
    const { fingerprint, text } = await shown();
    const wrong = { slot: SLOT, version: 0, fingerprint: '0'.repeat(64) };
    expect(await callTool(agent, 'approve', wrong)).toMatchObject({
      isRefused: true,
      text: `${SLOT} shows another text by now: look at it again`,
    });
    const { structured } = await callTool(agent, 'approve', { slot: SLOT, version: 0, fingerprint, else: 'compose' });
    expect(structured).toMatchObject({ act: 'approved', text, fallback: 'compose', by: 'Anna' });
  });

  test('asks for another text', async () => {
    const before = await shown();
    await callTool(agent, 'another', { slot: SLOT, version: 0 });
    const after = await shown();
    expect({ ...after, isOther: after.text !== before.text }).toMatchObject({
      version: 1,
      state: 'composed',
      isOther: true,
    });
  });

  test('has a text judged, which stores nothing, and writes it', async () => {
    const given = { slot: SLOT, version: 0, text: OWN_TEXT };
    const checked = await callTool(agent, 'write', { ...given, check: true });
    expect(checked.structured).toMatchObject({ stored: null, judged: { passes: true } });
    expect(await done()).toEqual([]);
    const written = await callTool(agent, 'write', given);
    expect(written.structured).toMatchObject({ stored: { act: 'written', version: 1 }, judged: null });
    expect((await shown()).state).toBe('written');
  });

  test('cannot write what fails a rule: it is told which', async () => {
    const given = { slot: SLOT, version: 0, text: OWN_TEXT.replace('{code}', '') };
    const { isRefused, text } = await callTool(agent, 'write', given);
    expect({ isRefused, text }).toEqual({
      isRefused: true,
      text: expect.stringMatching(/^the text fails the rule promo-code: /),
    });
  });

  test('pauses an account and resumes it', async () => {
    const paused = await callTool(agent, 'pause', { account: 'A' });
    expect(paused.structured.accounts).toMatchObject([
      { id: 'A', paused: true },
      { id: 'B', paused: false },
    ]);
    const resumed = await callTool(agent, 'resume', { account: 'all' });
    expect(resumed.structured.accounts).toMatchObject([
      { id: 'A', paused: false },
      { id: 'B', paused: false },
    ]);
  });

  test('denies a topic', async () => {
    expect((await callTool(agent, 'deny', { topic: '#Some Topic & more' })).structured.deny).toEqual([
      '#Some Topic & more',
    ]);
    expect(await done()).toEqual(['Anna denied #Some Topic & more']);
  });
});

describe('a change is refused', () => {
  test.each([
    ['skip', {}],
    ['another', {}],
    ['reset', {}],
    ['write', { text: OWN_TEXT }],
    ['approve', { fingerprint: '0'.repeat(64) }],
  ])('%s, where somebody changed the slot since the agent saw it', async (name, more) => {
    await callTool(agent, 'skip', { slot: SLOT, version: 0 });
    expect(await callTool(agent, name, { slot: SLOT, version: 0, ...more })).toMatchObject({
      isRefused: true,
      text: `${SLOT} was changed meanwhile: Anna skipped it; look at it again`,
    });
  });

  test.each([
    [
      'a slot that the schedule does not have',
      { slot: 'A@2026-11-23T09:01', version: 0 },
      /^the schedule has no such slot: the nearest are A@2026-11-23T09:00/,
    ],
    ['a slot whose version it does not name', { slot: SLOT }, /must be the version of the slot in the plan/],
    ['no slot', { version: 0 }, /must be a slot such as A@2026-11-22T09:00/],
  ])('of %s', async (_, given, sentence) => {
    expect(await callTool(agent, 'skip', given)).toMatchObject({
      isRefused: true,
      text: expect.stringMatching(sentence),
    });
    expect(await done()).toEqual([]);
  });

  test('of a topic that is none', async () => {
    expect(await callTool(agent, 'deny', { topic: 'two\nlines' })).toMatchObject({
      isRefused: true,
      text: expect.stringContaining('must be a topic of at most 100 characters'),
    });
  });
});
