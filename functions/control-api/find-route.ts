import type { Route } from './route.ts';

type Named = Pick<Route, 'method' | 'path' | 'isPublic'>;

/** The methods of a path's routes; none where there is no route. */
export function allowedMethods(routes: readonly Named[], path: string): string[] {
  const methods = routes.filter((route) => matches(route.path, path)).map(({ method }) => method);
  return [...new Set(methods.includes('GET') ? [...methods, 'HEAD'] : methods)];
}

/** Whether there is anything at a path. */
export const isKnown = (routes: readonly Named[], path: string): boolean =>
  routes.some((route) => matches(route.path, path));

/** Whether a path needs no authentication. */
export const isPublic = (routes: readonly Named[], path: string): boolean =>
  routes.some((route) => route.isPublic && matches(route.path, path));

/** `/posts/{account}` matches `/posts/A` and `/posts/A/`, as in middy's router; `//` matches nothing, and is no `/`. */
function matches(template: string, path: string): boolean {
  const wanted = segments(template);
  const given = segments(path);
  return (
    wanted.length === given.length &&
    wanted.every((segment, index) => (segment.startsWith('{') ? given[index] !== '' : segment === given[index]))
  );
}

const segments = (path: string): string[] => path.replace(/(?<=[^/])\/$/, '').split('/');
