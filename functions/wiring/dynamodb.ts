import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ENVIRONMENT } from '@promoter/config';
import type { Log } from '@promoter/domain';
import type { ControlStore, Store } from '@promoter/slots';
import { createDynamoStore, tableNamesFrom } from '@promoter/store/dynamodb';
import { createDynamoControlStore } from '@promoter/store/dynamodb/control-store';
import { clientSettings, type Environment } from './environment.ts';

/** The store over the deployment's tables. */
export const createStore = (env: Environment, log: Log, client = createDynamoClient(env)): Store =>
  createDynamoStore({ client, tables: tableNamesFrom(env), log });

/** The same for the control API, which also writes what people decide about scheduled slots. */
export const createControlStore = (env: Environment, log: Log): ControlStore =>
  createDynamoControlStore({ client: createDynamoClient(env), tables: tableNamesFrom(env), log });

/** The client for AWS, or for the endpoint in `DYNAMODB_ENDPOINT`, which needs no real credentials. */
export function createDynamoClient(env: Environment): DynamoDBClient {
  const client = new DynamoDBClient(clientSettings(env, ENVIRONMENT.dynamodbEndpoint));
  // It copies every answer without its sensitive members for a logger, and there is no logger.
  client.middlewareStack.remove('loggerMiddleware');
  return client;
}
