import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ENVIRONMENT } from '@promoter/config';
import { type Environment, endpoint } from './environment.ts';

/** The client for AWS, or for the endpoint in `DYNAMODB_ENDPOINT`, which wants no real credentials. */
export function createDynamoClient(env: Environment): DynamoDBClient {
  const url = endpoint(env, ENVIRONMENT.dynamodbEndpoint);
  return new DynamoDBClient(url === undefined ? {} : elsewhere(url));
}

const elsewhere = (url: string) => ({
  endpoint: url,
  region: 'us-east-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});
