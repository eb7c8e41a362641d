import { describe, expect, test } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { testApi } from '../../support/control.ts';

const openApi = async () => (await testApi(0).ask('/openapi.json')).content;

describe('/openapi.json', () => {
  test('is a valid OpenAPI document', async () => {
    const { valid, errors } = await new Validator().validate(await openApi());
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
  });

  test('describes every route, with the configured accounts', async () => {
    const { paths } = await openApi();
    expect(Object.keys(paths).sort()).toEqual([
      '/',
      '/assets/{name}',
      '/calendar',
      '/cards/{name}',
      '/cooldown',
      '/dry-run',
      '/health',
      '/insights',
      '/log',
      '/metrics',
      '/next-run',
      '/offers',
      '/openapi.json',
      '/pause',
      '/plan',
      '/plan/{slot}',
      '/plan/{slot}/another',
      '/plan/{slot}/approve',
      '/plan/{slot}/skip',
      '/plan/{slot}/write',
      '/posts/{account}',
      '/posts/{slot}/delete',
      '/queue',
      '/report',
      '/resume',
      '/sign-in',
      '/sign-out',
      '/slots',
      '/status',
      '/trends',
      '/trends/allow',
      '/trends/deny',
      '/why/{slot}',
    ]);
    expect(paths['/dry-run'].get.parameters).toEqual([
      { name: 'account', in: 'query', required: true, schema: { type: 'string', enum: ['A', 'B'] } },
    ]);
    expect(paths['/cooldown'].post.parameters[0]).toMatchObject({
      required: true,
      schema: { type: 'integer', minimum: 1, maximum: 1_440 },
    });
    expect(paths['/next-run'].get.parameters[0]).toMatchObject({
      required: false,
      schema: { type: 'integer', default: 5 },
    });
    expect(paths['/posts/{slot}/delete'].post.parameters).toMatchObject([
      { name: 'slot', in: 'path', required: true },
      { name: 'reason', in: 'query', required: false, schema: { type: 'string', maxLength: 200 } },
    ]);
    expect(paths['/health'].get.security).toEqual([]);
  });

  test('is read without a token', async () => {
    const { status, content } = await testApi(0).raw({ path: '/openapi.json' });
    expect(status).toBe(200);
    expect(content).toEqual(await openApi());
    expect(content.paths['/openapi.json'].get.security).toEqual([]);
  });

  test('names its schemas once, and refers to them', async () => {
    const document = await openApi();
    const { schemas } = document.components;
    expect(Object.keys(schemas)).toEqual(
      expect.arrayContaining(['StatusAnswer', 'AccountStatus', 'PostsAnswer', 'PostLine', 'OffersInput', 'Problem']),
    );
    const answerOf = (path: string) => document.paths[path].get.responses[200].content['application/json'].schema;
    expect(answerOf('/status')).toEqual({ $ref: '#/components/schemas/StatusAnswer' });
    expect(document.paths['/offers'].post.requestBody.content['application/json'].schema).toEqual({
      $ref: '#/components/schemas/OffersInput',
    });
    expect(schemas.StatusAnswer.properties.accounts.items).toEqual({ $ref: '#/components/schemas/AccountStatus' });
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)];
    const dangling = refs.filter(([, kind = '', name = '']) => !document.components[kind]?.[name]);
    expect(dangling).toEqual([]);
    expect(JSON.stringify(document)).not.toMatch(/"\$(id|schema|defs)"/);
  });

  test('gives every operation a tag, a summary and an id of its own', async () => {
    const { paths, tags } = await openApi();
    const operations = Object.values(paths).flatMap((path) => Object.values(path as object));
    const known = tags.map(({ name }: { name: string }) => name);
    for (const { summary, tags: of } of operations) {
      expect(summary).toMatch(/^[A-Z]/);
      expect(known).toEqual(expect.arrayContaining(of));
    }
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each([
    ['get', '/status', '200 400 401 429 500'],
    ['get', '/health', '200 400 500 503'],
    ['get', '/posts/{account}', '200 400 401 404 429 500'],
    ['get', '/dry-run', '200 400 401 404 429 500'],
    ['post', '/offers', '200 400 401 403 413 415 429 500'],
    ['post', '/posts/{slot}/delete', '200 400 401 403 404 409 413 415 429 500'],
    ['get', '/queue', '200 400 401 429 500'],
    ['post', '/queue', '200 400 401 403 409 413 415 429 500'],
    ['delete', '/queue', '200 400 401 403 404 409 413 415 429 500'],
    ['post', '/trends/deny', '200 400 401 403 409 413 415 429 500'],
    ['post', '/sign-in', '303 401 403 413 415 429 500'],
    ['post', '/sign-out', '303 401 403 429 500'],
    ['get', '/', '200 303 401 429 500'],
    ['get', '/openapi.json', '200 400 500'],
  ])('names the real errors of %s %s', async (method, path, statuses) => {
    const { paths } = await openApi();
    expect(Object.keys(paths[path][method].responses).join(' ')).toBe(statuses);
  });
});
