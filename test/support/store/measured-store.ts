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

/** An empty store in the embedded DynamoDB for the tests of a file, and the units that a call takes there. */
export function measuredStore(): MeasuredStore {
  const measured: Partial<MeasuredStore> = {};
  let dynamo: EmbeddedDynamo;
  beforeAll(async () => {
    dynamo = await startEmbeddedDynamo({ directory: null });
    measured.subject = await dynamoSubject(dynamo.endpoint);
    measured.store = await measured.subject.empty();
    measured.units = countUnits(measured.subject.client);
  });
  afterAll(async () => {
    await measured.subject?.close();
    await dynamo.close();
  });
  const there = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('the store is there once the tests run');
    return value;
  };
  return {
    get store() {
      return there(measured.store);
    },
    get subject() {
      return there(measured.subject);
    },
    get units() {
      return there(measured.units);
    },
  };
}
