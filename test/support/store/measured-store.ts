import { afterAll, beforeAll } from '@jest/globals';
import type { ControlStore } from '@promoter/slots';
import { type EmbeddedDynamo, startEmbeddedDynamo } from '../../../packages/local/embedded/server.ts';
import { type DynamoSubject, dynamoSubject } from '../../contracts/dynamo-subject.ts';
import { countUnits } from './counted-units.ts';

export interface MeasuredStore {
  store: ControlStore;
  /** Its tables, as DynamoDB has them. */
  subject: DynamoSubject;
  units: ReturnType<typeof countUnits>;
}

/** An empty store in the embedded DynamoDB, and the units that a call takes there: once the tests of a file run. */
export function measuredStore(): MeasuredStore {
  const measured = {} as MeasuredStore;
  let dynamo: EmbeddedDynamo;
  beforeAll(async () => {
    dynamo = await startEmbeddedDynamo({ directory: null });
    const subject = await dynamoSubject(dynamo.endpoint);
    Object.assign(measured, { subject, store: await subject.empty(), units: countUnits(subject.client) });
  });
  afterAll(async () => {
    await measured.subject.close();
    await dynamo.close();
  });
  return measured;
}
