import { STATUS_CODES } from 'node:http';
import type { Route } from './route.ts';

/** What each refusal of the API means, by its status. */
const REFUSALS: Readonly<Record<number, string>> = {
  400: 'A parameter or the body is not what is wanted; `detail` says what is',
  401: 'The token or the session is missing or wrong',
  403: 'A browser sent a change that the dashboard’s own page did not make',
  404: 'There is no such thing',
  409: 'It cannot be done as things are; `detail` says why',
  413: 'The body is too large',
  415: 'The body is of another type',
  429: 'One wrong token too many came from this address. The right one is let in all the same. Without a body of this form: Lambda turned the request away',
  500: 'Something broke; the function’s log says what',
};

/** The name of a refusal's response: `NotFound`. */
export const problemName = (status: number): string => (STATUS_CODES[status] ?? '').replace(/\W/g, '');

/** The statuses other than success that a route answers with, in their order. */
export function refusalsOf({ method, path, isPublic, refusals }: Omit<Route, 'run'>): number[] {
  const wants = [
    ...(isPublic ? [] : [401, 429]),
    ...(method === 'GET' ? [] : [403]),
    ...(path.includes('{') ? [404] : []),
    ...refusals,
    500,
  ];
  return [...new Set(wants)].sort((a, b) => a - b);
}

/** Problem details (RFC 9457). */
export const PROBLEM_SCHEMA = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What is wrong and what is wanted, in a sentence' },
    parameters: {
      type: 'array',
      items: { type: 'string' },
      description: 'The names in the path and the query that are at fault',
    },
  },
};

const HEADERS: Readonly<Record<number, string>> = { 401: 'www-authenticate', 429: 'retry-after' };

/** Each refusal as a response by its name. */
export const PROBLEM_RESPONSES = Object.fromEntries(
  Object.entries(REFUSALS).map(([status, description]) => {
    const header = HEADERS[Number(status)];
    return [
      problemName(Number(status)),
      {
        description,
        ...(header === undefined ? {} : { headers: { [header]: { schema: { type: 'string' } } } }),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ];
  }),
);
