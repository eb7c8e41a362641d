export { type Balance, type Conservation, type ConservationServices, checkConservation } from './check-conservation.ts';
export { deliverSlot } from './deliver-slot.ts';
export { type Health, measureHealth } from './measure-health.ts';
export { type Preview, previewSlot } from './preview-slot.ts';
export { type PublishServices, publishSlot, type SlotOutcome } from './publish-slot.ts';
export { type Engagement, readEngagement } from './read-engagement.ts';
export { type Settlement, settleAccount } from './settle.ts';
export type { SettleServices } from './settle-services.ts';
export { type Verification, verifiedNote, verifyAccount } from './verify-account.ts';
