import type { Account, Angle, GifMedia, PastPost } from '@promoter/domain';
import type { Brand } from './brand/brand.ts';
import type { Kind } from './brand/kinds.ts';

/**
 * The GIF for a post: of those that suit it, the one that the account used longest ago. None where none suits, and none
 * that stood on the account's last post.
 */
export function pickGif(
  { gifs }: Pick<Brand, 'gifs'>,
  account: Pick<Account, 'id'>,
  { angle, kind }: { angle: Angle; kind: Kind },
  /** Oldest first. */
  history: readonly PastPost[],
): GifMedia | undefined {
  if (gifs.length === 0) return undefined;
  const own = history.filter((entry) => entry.account === account.id);
  const lastUse = new Map(own.map(({ mediaFile }, index) => [mediaFile, index]));
  const [chosen] = gifs
    .filter(({ kinds, angles }) => (kinds?.includes(kind) ?? true) && (angles?.includes(angle) ?? true))
    .filter(({ file }) => file !== own.at(-1)?.mediaFile)
    .sort((a, b) => (lastUse.get(a.file) ?? -1) - (lastUse.get(b.file) ?? -1));
  return chosen && { file: chosen.file, alt: chosen.alt };
}
