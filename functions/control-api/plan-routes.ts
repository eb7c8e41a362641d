import type { Config } from '@promoter/config';
import { type Author, decideAbout, judgeText, PLAN_HOURS, readPlan, type Wish } from '@promoter/control';
import * as answers from '@promoter/control/answers';
import { FALLBACKS } from '@promoter/slots';
import * as z from 'zod/mini';
import { slot, whole, wholeOr } from './parameters.ts';
import { Problem } from './problem.ts';
import { refuseUnplanned } from './refuse-slot.ts';
import { answerTo, type JsonRoute, type Method, route } from './route.ts';
import type { RouteServices } from './services.ts';

/** What a slot is decided about with: the version that the person saw, and what else is allowed. */
const version = z.optional(whole(0, 999_999_999));
const fallback = z._default(z.optional(z.enum(FALLBACKS)), 'skip');
const flag = z._default(z.optional(z.enum(['true', 'false'])), 'false');
const fingerprint = z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/, 'must be the fingerprint of a plan')));

/** The routes that show the plan, and change it. */
export const planRoutes = (config: Config): JsonRoute[] => {
  async function decide(services: RouteServices, id: string, wish: Wish, author: Author) {
    const decided = await decideAbout(services, services.planning, id, wish, author);
    if (!decided) return refuseUnplanned(id, config);
    if ('refused' in decided) throw new Problem(409, decided.refused);
    return answerTo(decided);
  }
  const act = (method: Method, path: string, summary: string, kind: 'skip' | 'another' | 'reset'): JsonRoute =>
    route(method, path, {
      summary,
      tag: 'Plan',
      refusals: [404, 409],
      input: z.strictObject({ slot, version }),
      answer: answers.instructionAnswer,
      handle: (input, services, by) => decide(services, input.slot, { kind }, { by, version: input.version }),
      did: (input) => `${DID[kind]} ${input.slot}`,
    });
  return [
    route('GET', '/plan', {
      summary: 'The coming slots with the posts that they would send as things stand; changes nothing',
      tag: 'Plan',
      input: z.strictObject({ hours: wholeOr(24, 1, PLAN_HOURS), limit: z.optional(whole(1, 500)) }),
      answer: answers.planAnswer,
      handle: ({ hours, limit }, services) => readPlan(services, services.planning, hours, limit),
    }),
    act('POST', '/plan/{slot}/skip', 'Lets a scheduled slot pass without a post', 'skip'),
    act(
      'POST',
      '/plan/{slot}/another',
      'Refuses the text that the plan shows for a slot: another is composed',
      'another',
    ),
    act('DELETE', '/plan/{slot}', 'Takes back what was decided about a slot', 'reset'),
    route('POST', '/plan/{slot}/approve', {
      summary: 'Pins the text that the plan shows for a slot, as it stands',
      tag: 'Plan',
      refusals: [404, 409],
      input: z.strictObject({ slot, version, else: fallback, fingerprint }),
      answer: answers.instructionAnswer,
      handle: (input, services, by) =>
        decide(
          services,
          input.slot,
          { kind: 'approve', fallback: input.else, shown: input.fingerprint },
          { by, version: input.version },
        ),
      did: (input) => `approved the text of ${input.slot}`,
    }),
    route('POST', '/plan/{slot}/write', {
      summary: 'Pins a text of your own to a slot; with check=true it is judged, and nothing is stored',
      tag: 'Plan',
      refusals: [404, 409],
      input: z.strictObject({ slot, version, else: fallback, check: flag, body: answers.writeInput }),
      answer: z.union([answers.instructionAnswer, answers.judgedText]),
      handle: async (input, services, by) => {
        const { text } = input.body;
        if (input.check === 'false')
          return decide(
            services,
            input.slot,
            { kind: 'write', text, fallback: input.else },
            { by, version: input.version },
          );
        return (
          (await judgeText(services, services.planning, input.slot, text, by)) ?? refuseUnplanned(input.slot, config)
        );
      },
      did: (input) => (input.check === 'true' ? null : `wrote the text of ${input.slot}`),
    }),
  ];
};

const DID = {
  skip: 'skipped',
  another: 'asked for another text of',
  reset: 'took back what was decided about',
} as const;
