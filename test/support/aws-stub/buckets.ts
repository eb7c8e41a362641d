import { type Answer, fault, xml } from './answers.ts';
import type { ReceivedCall } from './received-call.ts';

const ok = (body = '', headers: Record<string, string> = {}): Answer => ({
  status: 200,
  headers: { 'content-type': 'application/xml', ...headers },
  body,
});

/** S3: one bucket for assets, which takes what it is given and knows what it has. */
export function createBuckets() {
  const objects = new Map<string, Buffer>();

  function answer({ action, path, query, body }: ReceivedCall): Answer {
    const [, , ...rest] = path.split('/');
    const key = rest.join('/');
    if (query.has('location')) return ok(xml({ LocationConstraint: '' }));
    if (query.has('encryption')) {
      const rule = { ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } };
      return ok(xml({ ServerSideEncryptionConfiguration: { Rule: rule } }));
    }
    if (query.has('list-type')) {
      const prefix = query.get('prefix') ?? '';
      const found = [...objects].filter(([name]) => name.startsWith(prefix));
      const contents = found.map(([Key, { length }]) => `<Contents>${xml({ Key, Size: length })}</Contents>`).join('');
      return ok(`<ListBucketResult><KeyCount>${found.length}</KeyCount>${contents}</ListBucketResult>`);
    }
    if (action === 'PUT') {
      objects.set(key, body);
      return ok('', { etag: '"stub"' });
    }
    const object = objects.get(key);
    return object ? ok(object.toString()) : fault('s3', 404, 'NoSuchKey', 'The specified key does not exist.');
  }

  return { objects, answer };
}
