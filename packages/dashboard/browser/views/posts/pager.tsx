import { address, hrefOf } from '../../address.ts';
import { figure } from '../../format.ts';

/** Links to the other pages; `whenLeft` is called when one is followed. */
export function Pager({ page, pages, whenLeft }: { page: number; pages: number; whenLeft: () => void }) {
  if (pages < 2) return null;
  const link = (name: string, to: number) =>
    to < 1 || to > pages || to === page ? null : (
      <a
        href={hrefOf('posts', {
          ...Object.fromEntries(address.value.parameters),
          page: to === 1 ? undefined : `${to}`,
        })}
        onClick={whenLeft}
      >
        {name}
      </a>
    );
  return (
    <nav class="pager" aria-label="Pages">
      {link('First', 1)}
      {link('Previous', page - 1)}
      <span>
        Page {figure(page)} of {figure(pages)}
      </span>
      {link('Next', page + 1)}
      {link('Last', pages)}
    </nav>
  );
}
