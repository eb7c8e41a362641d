export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

export const json = (value: unknown, status = 200): Answer => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.1' },
  body: JSON.stringify(value),
});

/** What the query protocol answers to an action: its result under the names that the SDK looks for. */
export const result = (action: string, content: Xml): Answer => ({
  status: 200,
  headers: { 'content-type': 'text/xml' },
  body: xml({ [`${action}Response`]: { [`${action}Result`]: content, ResponseMetadata: { RequestId: 'stub' } } }),
});

/** A refusal, in the shape of the service. */
export function fault(service: string, status: number, code: string, message: string): Answer {
  if (service === 'ssm') return json({ __type: code, message }, status);
  const error = { Type: 'Sender', Code: code, Message: message };
  const content = service === 's3' ? { Error: error } : { ErrorResponse: { Error: error, RequestId: 'stub' } };
  return { status, headers: { 'content-type': 'text/xml' }, body: xml(content) };
}

/** Elements by their names; lists are written as `member`s. */
export type Xml = string | number | boolean | readonly Xml[] | { readonly [name: string]: Xml | undefined };

export function xml(value: Xml): string {
  if (Array.isArray(value)) return value.map((member) => `<member>${xml(member)}</member>`).join('');
  if (typeof value !== 'object') {
    return String(value).replace(/[&<>]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char] ?? char);
  }
  return Object.entries(value)
    .map(([name, content]) => (content === undefined ? '' : `<${name}>${xml(content)}</${name}>`))
    .join('');
}
