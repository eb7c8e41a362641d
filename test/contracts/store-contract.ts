import { afterAll, beforeAll, beforeEach, describe } from '@jest/globals';
import type { ControlStore } from '@promoter/slots';
import { auditLogContract } from './audit-log-contract.ts';
import { cardsContract } from './cards-contract.ts';
import { claimingContract } from './claiming-contract.ts';
import { holdsContract } from './holds-contract.ts';
import { instructionContract } from './instruction-contract.ts';
import { queueContract } from './queue-contract.ts';
import { readingContract } from './reading-contract.ts';
import { refusedTopicsContract } from './refused-topics-contract.ts';
import { reservationContract } from './reservation-contract.ts';
import type { Fresh } from './store-fixtures.ts';
import { transitionContract } from './transition-contract.ts';

/** One kind of store: something that runs for the whole suite and gives each test an empty store. */
export interface StoreSubject {
  empty(): Promise<ControlStore>;
  close(): Promise<void>;
}

/**
 * What every store guarantees. One suite for all, so that the in-memory store can stand for DynamoDB in other tests.
 */
export function storeContract(name: string, start: () => Promise<StoreSubject>): void {
  describe(name, () => {
    let subject: StoreSubject;
    let store: ControlStore;
    const fresh: Fresh = {
      get store() {
        return store;
      },
    };
    beforeAll(async () => {
      subject = await start();
    });
    afterAll(() => subject.close());
    beforeEach(async () => {
      store = await subject.empty();
    });

    auditLogContract(fresh);
    claimingContract(fresh);
    reservationContract(fresh);
    instructionContract(fresh);
    queueContract(fresh);
    transitionContract(fresh);
    readingContract(fresh);
    cardsContract(fresh);
    holdsContract(fresh);
    refusedTopicsContract(fresh);
  });
}
