import { describe, expect, test } from '@jest/globals';
import { type CheckedRequest, createRequestCheck } from '../../bench/x-api/check-request.ts';
import { parseDescription } from '../../bench/x-api/description.ts';
import { recordRequests } from '../../bench/x-api/requests.ts';

const NOTE = { $ref: '#/components/schemas/Note' };
const inQuery = (name: string, schema: object, more: object = {}) => ({ name, in: 'query', schema, ...more });

/** A small API that has what X's has. */
const DESCRIPTION = {
  openapi: '3.0.0',
  info: { title: 'Notes', version: '1.2' },
  paths: {
    '/notes': {
      get: {
        parameters: [
          inQuery('ids', { type: 'array', maxItems: 2, items: { type: 'string' } }, { required: true, explode: false }),
          inQuery('limit', { type: 'integer', minimum: 5, maximum: 100, format: 'int32' }),
          inQuery('since', { type: 'string', format: 'date-time' }),
          { $ref: '#/components/parameters/Fields' },
        ],
      },
      post: {
        requestBody: { required: true, content: { 'application/json': { schema: NOTE } } },
        security: [{ Both: [] }],
      },
    },
    '/notes/{id}': {
      delete: { parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }] },
    },
    '/notes/recent': { get: {} },
    '/notes/{id}/file': {
      put: {
        requestBody: {
          content: {
            'multipart/form-data': {
              schema: {
                type: 'object',
                required: ['part', 'file'],
                properties: { part: { type: 'integer' }, file: { type: 'string', format: 'binary' } },
                additionalProperties: false,
              },
            },
          },
        },
      },
    },
  },
  components: {
    parameters: {
      Fields: inQuery('note.fields', { type: 'array', items: { enum: ['date', 'author'] } }, { explode: false }),
    },
    schemas: {
      Note: {
        type: 'object',
        required: ['text'],
        properties: { text: { type: 'string' }, mood: { $ref: '#/components/schemas/Mood' } },
        additionalProperties: false,
      },
      Mood: { type: 'string', enum: ['good', 'bad'], nullable: true },
    },
    securitySchemes: { Both: { type: 'http', scheme: 'OAuth' } },
  },
};

const check = createRequestCheck(parseDescription(JSON.stringify(DESCRIPTION)));
const request = (line: string, { body = '', type = 'application/json;charset=UTF-8', keys = 'OAuth a="b"' } = {}) => {
  const [method = '', target = ''] = line.split(' ');
  const url = new URL(target, 'http://localhost');
  const headers = { authorization: keys, ...(body === '' ? {} : { 'content-type': type }) };
  return { line: `${method} ${url.pathname}`, url, headers, bytes: Buffer.from(body) } satisfies CheckedRequest;
};
const FORM = 'multipart/form-data; boundary=--b';
const form = (fields: Record<string, string>) =>
  [
    ...Object.entries(fields).map(
      ([name, value]) => `----b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    ),
    '----b--\r\n',
  ].join('');

describe('checking requests against a description', () => {
  test.each([
    ['all its parameters', request('GET /notes?ids=a,b&limit=100&since=2026-11-22T08:00:00Z&note.fields=date,author')],
    ['a body', request('POST /notes', { body: '{"text":"a","mood":"good"}' })],
    ['a number in its path', request('DELETE /notes/12')],
    ['the path that is most like it', request('GET /notes/recent')],
    ['a form', request('PUT /notes/1/file', { body: form({ part: '0', file: 'GIF' }), type: FORM })],
  ])('takes one with %s', async (_, right) => {
    expect(await check(right)).toEqual([]);
  });

  test.each([
    ['another path', request('GET /lists'), ['the path is not described']],
    ['another method', request('PATCH /notes'), ['the path has no PATCH']],
    [
      'a renamed parameter',
      request('GET /notes?ids=a&post.fields=date'),
      ['query: post.fields is no parameter of this path'],
    ],
    ['a missing parameter', request('GET /notes'), ['query: ids is missing']],
    ['a parameter twice', request('GET /notes?ids=a&limit=5&limit=6'), ['query: limit is given 2 times']],
    ['a number that is too large', request('GET /notes?ids=a&limit=101'), [/^query: limit must be <= 100/]],
    ['a word in place of a number', request('GET /notes?ids=a&limit=all'), [/^query: limit must be integer/]],
    ['no moment', request('GET /notes?ids=a&since=today'), [/^query: since must match format "date-time"/]],
    ['too long a list', request('GET /notes?ids=a,b,c'), [/^query: ids must NOT have more than 2 items/]],
    [
      'a field that is none',
      request('GET /notes?ids=a&note.fields=date,mood'),
      [/^query: note\.fields\.1 must be equal to one of/],
    ],
    ['a word in its path', request('DELETE /notes/last'), [/^path: id must be integer/]],
    ['no body', request('POST /notes'), ['body: it is missing']],
    ['a body where there is to be none', request('DELETE /notes/1', { body: '{}' }), ['body: there is to be none']],
    [
      'a body of another type',
      request('POST /notes', { body: 'a', type: 'text/plain' }),
      [/^body: text\/plain is none of/],
    ],
    [
      'a value that is none',
      request('POST /notes', { body: '{"text":"a","mood":"fair"}' }),
      [/^body\.mood must be equal/],
    ],
    ['a number in place of a word', request('POST /notes', { body: '{"text":1}' }), [/^body\.text must be string/]],
    ['one thing too many', request('POST /notes', { body: '{"text":"a","by":"b"}' }), [/additional properties \(by\)/]],
    [
      'a form without a part',
      request('PUT /notes/1/file', { body: form({ part: '0' }), type: FORM }),
      [/required .*file/],
    ],
    [
      'keys of another kind',
      request('POST /notes', { body: '{"text":"a"}', keys: 'Bearer a' }),
      ['authorization: Bearer is not taken here'],
    ],
  ])('names what is wrong with %s', async (_, wrong, faults) => {
    expect(await check(wrong)).toEqual(
      faults.map((fault) => (typeof fault === 'string' ? fault : expect.stringMatching(fault))),
    );
  });

  test('every kind of request that the bot makes is recorded', async () => {
    const recorded = await recordRequests();
    const kinds = new Set(recorded.map(({ line }) => line.replace(/\d{2,}|(?<=woeid\/)\d/g, 'ID')));
    expect([...kinds].sort()).toEqual([
      'DELETE /2/tweets/ID',
      'GET /2/media/upload',
      'GET /2/trends/by/woeid/ID',
      'GET /2/tweets',
      'GET /2/tweets/analytics',
      'GET /2/tweets/search/recent',
      'GET /2/users/ID/tweets',
      'GET /2/users/me',
      'POST /2/media/metadata',
      'POST /2/media/upload/ID/append',
      'POST /2/media/upload/ID/finalize',
      'POST /2/media/upload/initialize',
      'POST /2/tweets',
    ]);
    expect(recorded.some(({ url }) => url.searchParams.has('pagination_token'))).toBe(true);
    expect(recorded.some(({ body }) => body.includes('media_ids'))).toBe(true);
  });
});
