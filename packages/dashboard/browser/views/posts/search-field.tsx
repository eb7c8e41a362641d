import { useEffect, useRef, useState } from 'preact/hooks';
import { show } from '../../address.ts';

/** How long after the last key a word is searched for. */
const SEARCHED_AFTER_MS = 250;

/** Searches as one types. However many letters a search has, one step back takes it away. */
export function SearchField({ search }: { search: string }) {
  const [text, setText] = useState(search);
  const sent = useRef(search);
  const isBegun = useRef(false);
  useEffect(() => {
    // Back, forward and “clear” change it too.
    if (search === sent.current) return;
    sent.current = search;
    isBegun.current = false;
    setText(search);
  }, [search]);
  useEffect(() => {
    if (text.trim() === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = text.trim();
      show({ search: sent.current, page: undefined }, { replaces: isBegun.current });
      isBegun.current = true;
    }, SEARCHED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <label class="field">
      Search the texts
      <input
        type="search"
        data-name="posts-search"
        autoComplete="off"
        maxLength={100}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onBlur={() => {
          isBegun.current = false;
        }}
      />
    </label>
  );
}
