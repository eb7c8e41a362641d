import { startEmbeddedDynamo } from '../../packages/local/embedded/server.ts';
import { dynamoSubject } from '../contracts/dynamo-subject.ts';
import { storeContract } from '../contracts/store-contract.ts';

storeContract('the store in the embedded DynamoDB', async () => {
  const dynamo = await startEmbeddedDynamo({ directory: null });
  const subject = await dynamoSubject(dynamo.endpoint);
  return {
    empty: subject.empty,
    close: async () => {
      await subject.close();
      await dynamo.close();
    },
  };
});

const endpoint = process.env.DYNAMODB_ENDPOINT;
if (endpoint) storeContract(`the store at ${endpoint}`, () => dynamoSubject(endpoint));
