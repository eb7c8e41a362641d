import { useEffect, useRef } from 'preact/hooks';
import { address } from './address.ts';
import { isReachable, status, summary } from './bot.ts';
import { moment } from './format.ts';
import { Dialogs } from './parts/dialog.tsx';
import { keepFocus } from './parts/focus.ts';
import { Toasts } from './parts/toast.tsx';
import { Header } from './shell/header.tsx';
import { TITLES, View } from './shell/view.tsx';

/** The whole page: its header, the view of its address, and what opens above them. */
export function App() {
  const { view } = address.value;
  const page = useRef<HTMLDivElement>(null);
  const main = useRef<HTMLElement>(null);
  const opened = useRef(view);
  const headline = summary.value?.headline;
  useEffect(() => {
    document.title = `${headline === undefined ? '' : `${headline} · `}${TITLES[view]} · Promoter`;
  }, [headline, view]);
  useEffect(() => {
    if (opened.current === view) return;
    opened.current = view;
    // Another view is another page: read from its top, by a screen reader too.
    main.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [view]);
  const isRead = status.value !== null;
  useEffect(() => (page.current ? keepFocus(page.current) : undefined), [isRead]);
  if (!status.value)
    return (
      <p class="quiet waiting" role="status">
        {isReachable.value ? 'Reading the bot’s status …' : 'No answer from the bot. Trying again …'}
      </p>
    );
  return (
    <div class={isReachable.value ? 'page' : 'page stale'} ref={page}>
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        Skip to the content
      </button>
      <Header />
      {!isReachable.value && (
        <p class="unreachable" role="alert">
          No answer from the bot: what is below was read at {moment(status.value.now)}. Trying again …
        </p>
      )}
      <main id="main" tabIndex={-1} ref={main} aria-label={TITLES[view]}>
        <View name={view} />
      </main>
      <Dialogs />
      <Toasts />
    </div>
  );
}
