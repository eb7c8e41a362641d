import type { Config } from '@promoter/config';
import * as z from 'zod/mini';
import { describeApi } from './openapi.ts';
import { nothing } from './parameters.ts';
import { readingRoutes } from './reading-routes.ts';
import { type JsonRoute, route } from './route.ts';
import { steeringRoutes } from './steering-routes.ts';

/** Every route that answers with JSON, and openapi.json, which describes them. */
export function jsonRoutes(config: Config): JsonRoute[] {
  const routes = [...readingRoutes(config), ...steeringRoutes(config)];
  return [
    ...routes,
    route('GET', '/openapi.json', {
      summary: 'This API, described',
      input: nothing,
      answer: z.record(z.string(), z.unknown()),
      handle: async () => describeApi(routes),
    }),
  ];
}
