import type { Config } from '@promoter/config';
import * as z from 'zod/mini';
import { once } from './assets.ts';
import { describeApi } from './openapi.ts';
import { pageRoutes } from './page-routes.ts';
import { nothing } from './parameters.ts';
import { planRoutes } from './plan-routes.ts';
import { queueRoutes } from './queue-routes.ts';
import { readingRoutes } from './reading-routes.ts';
import { type JsonRoute, type Route, route } from './route.ts';
import { steeringRoutes } from './steering-routes.ts';

/** Every route, and openapi.json, which describes them. */
export function routesOf(config: Config): Route[] {
  const describe = once(async () => describeApi(routes, pageRoutes));
  const routes: JsonRoute[] = [
    ...readingRoutes(config),
    ...planRoutes(config),
    ...queueRoutes(config),
    ...steeringRoutes(config),
    route('GET', '/openapi.json', {
      summary: 'This API, described',
      tag: 'Status',
      isPublic: true,
      input: nothing,
      answer: z.record(z.string(), z.unknown()),
      handle: describe,
    }),
  ];
  return [...routes, ...pageRoutes];
}
