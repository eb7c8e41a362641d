import { SLOT, slotName, withHandles } from '../parts/slot-name.ts';
import { showWhy } from './why-dialog.tsx';

/** The bot’s words; accounts are named by their handles, and a slot opens why it is as it is. */
export const NamedSlots = ({ text }: { text: string }) => (
  <>
    {text.split(SLOT).map((part, index) => (index % 2 === 1 ? <SlotLink key={part} id={part} /> : withHandles(part)))}
  </>
);

const SlotLink = ({ id }: { id: string }) => (
  <button type="button" class="text inline" title={`Why ${id}?`} onClick={() => showWhy(id)}>
    {slotName(id)}
  </button>
);
