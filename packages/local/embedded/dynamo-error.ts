import * as z from 'zod/mini';

const NAMESPACE = 'com.amazonaws.dynamodb.v20120810#';

/** A refusal in DynamoDB's own form: what the client's SDK turns back into an exception. */
export interface DynamoError {
  statusCode: number;
  body: { __type: string; message?: string };
}

export const isDynamoError = (thrown: unknown): thrown is Error & DynamoError =>
  thrown instanceof Error && 'statusCode' in thrown && 'body' in thrown;

export const isConditionFailure = (thrown: unknown): boolean =>
  isDynamoError(thrown) && thrown.body.__type.endsWith('#ConditionalCheckFailedException');

/** An error that the server answers with this exception. */
export function dynamoError(exception: string, message: string, facts: object = {}): Error & DynamoError {
  const body = { __type: `${NAMESPACE}${exception}`, message, ...facts };
  return Object.assign(new Error(message), { statusCode: 400, body });
}

/** A request as its schema has it. Throws what DynamoDB answers to a malformed one. */
export function parseRequest<T>(schema: z.ZodMiniType<T>, raw: unknown): T {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw dynamoError('ValidationException', z.prettifyError(parsed.error));
}
