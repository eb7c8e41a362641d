import type { ControlStore } from '@promoter/slots';
import { createAuditLog } from './audit-log.ts';
import { accessTables, createStoreOver, type DynamoStoreOptions } from './index.ts';
import { createInstructionStore } from './instructions.ts';
import { createQueueStore } from './queue.ts';

/** The store of those who steer. Apart from the other, so that nothing of it is loaded before a post. */
export function createDynamoControlStore(options: DynamoStoreOptions): ControlStore {
  const tables = accessTables(options);
  return {
    ...createStoreOver(tables),
    instructions: createInstructionStore(tables),
    queue: createQueueStore(tables),
    auditLog: createAuditLog(tables),
  };
}
