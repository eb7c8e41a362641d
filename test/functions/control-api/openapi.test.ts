import { describe, expect, test } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { testApi } from '../../support/control.ts';

const openApi = async () => (await testApi(0).ask('/openapi.json')).content;

describe('/openapi.json', () => {
  test('is a valid OpenAPI document', async () => {
    const { valid, errors } = await new Validator().validate(await openApi());
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
  });

  test('describes every JSON route, with the configured accounts', async () => {
    const { paths } = await openApi();
    expect(Object.keys(paths).sort()).toEqual([
      '/calendar',
      '/cooldown',
      '/dry-run',
      '/health',
      '/metrics',
      '/next-run',
      '/offers',
      '/pause',
      '/posts/{account}',
      '/posts/{slot}/delete',
      '/resume',
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
});
