export { rateLimitNote } from '@promoter/posting';
export { readAllSourceHealth, type SourceHealth, stateOf as breakerState } from '@promoter/trends/health';
export { type Balance, type Conservation, type ConservationServices, checkConservation } from './check-conservation.ts';
export { type Health, measureHealth } from './measure-health.ts';
export { type Preview, previewSlot } from './preview-slot.ts';
export { type PublishServices, publishSlot, type SlotOutcome } from './publish-slot.ts';
export { type Settlement, type SettleServices, settleAccount } from './settle.ts';
export { type Verification, verifiedNote, verifyAccount } from './verify-account.ts';
export { readWatch, WATCH_NOTE } from './watch.ts';
