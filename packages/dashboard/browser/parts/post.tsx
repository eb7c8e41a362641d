import type { PlanLine } from '@promoter/control/answers';
import type { ComponentChildren } from 'preact';
import { status } from '../bot.ts';
import { linkIn, PostText } from './post-text.tsx';
import { PriceCard } from './price-card.tsx';

/** The handle of an account, as it is written on X. */
export const handleOf = (account: string): string =>
  status.value?.accounts.find(({ id }) => id === account)?.handle ?? account;

/** A post as it looks on X: account, time, text and, where `card` says so, the card of its link, or else its price card. What is below is not X's. */
export function Post({
  account,
  when,
  text,
  card = false,
  priceCard = null,
  children,
}: {
  account: string;
  when: ComponentChildren;
  text: string;
  card?: boolean;
  priceCard?: PlanLine['card'];
  children?: ComponentChildren;
}) {
  const handle = handleOf(account);
  const link = linkIn(text);
  return (
    <article class="post" aria-label={`Post of @${handle}`}>
      <span class="avatar" aria-hidden="true">
        {handle.slice(0, 1).toUpperCase()}
      </span>
      <div class="post-body">
        <header>
          <b>@{handle}</b>
          <span class="quiet">{when}</span>
        </header>
        <PostText text={text} />
        {priceCard ? <PriceCard card={priceCard} /> : card && link && <LinkCard link={link} />}
        {children && <footer>{children}</footer>}
      </div>
    </article>
  );
}

/** Where the text's link leads, as X shows it below a post: the host, without the page's own picture. */
function LinkCard({ link }: { link: string }) {
  const host = URL.parse(link)?.host;
  if (!host) return null;
  return (
    <p class="link-card">
      <span class="link-picture" aria-hidden="true">
        ↗
      </span>
      <span>From {host}</span>
    </p>
  );
}
