import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ENVIRONMENT } from '@promoter/config';
import { type Environment, endpoint } from './environment.ts';

/** The client for AWS, or for the endpoint in `DYNAMODB_ENDPOINT`, which wants no real credentials. */
export function createDynamoClient(env: Environment): DynamoDBClient {
  const url = endpoint(env, ENVIRONMENT.dynamodbEndpoint);
  const client = new DynamoDBClient(url === undefined ? {} : elsewhere(url));
  // It goes through every answer to hide what is secret in it, and then has no logger to tell it to.
  client.middlewareStack.remove('loggerMiddleware');
  return client;
}

const elsewhere = (url: string) => ({
  endpoint: url,
  region: 'us-east-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});
