import { clockTime, shortDay } from '../../format.ts';
import { handleOf } from '../../parts/post.tsx';
import { showWhy } from '../../why/why-dialog.tsx';

/** A slot’s id, as `A@2026-11-22T09:00`. */
const SLOT = /\b([A-Z][A-Z0-9]{0,7}@\d{4}-\d\d-\d\dT\d\d:\d\d)\b/;
/** How the log names an account: at a sentence’s end, or before an id. */
const ACCOUNT = /\baccount ([A-Z][A-Z0-9]{0,7})(?=$| \()/g;

/** What was done, in the log’s words; accounts are named by their handles, and a slot opens why it is as it is. */
export const Did = ({ did }: { did: string }) => (
  <>
    {did.split(SLOT).map((part, index) =>
      // Every second part is what was split at.
      index % 2 === 1 ? <SlotLink key={part} id={part} /> : part.replace(ACCOUNT, (_, id) => `@${handleOf(id)}`),
    )}
  </>
);

function SlotLink({ id }: { id: string }) {
  const [account = '', local = ''] = id.split('@');
  return (
    <button type="button" class="text" title={`Why ${id}?`} onClick={() => showWhy(id)}>
      @{handleOf(account)}, {shortDay(local)} {clockTime(local)}
    </button>
  );
}
