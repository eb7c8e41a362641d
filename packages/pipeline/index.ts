export { type Preview, previewSlot } from './preview-slot.ts';
export { type PublishServices, publishSlot, type SlotOutcome } from './publish-slot.ts';
