import type { PlanLine } from '@promoter/control/answers';
import { useState } from 'preact/hooks';

/** The price card of a post: its picture, or where that is not to be had, that there is one. */
export function PriceCard({ card: { product, path } }: { card: NonNullable<PlanLine['card']> }) {
  const [isMissing, setMissing] = useState(false);
  if (path === null) return <p class="price-card-note quiet">With the price card of {product}.</p>;
  // The room stays the same, so that nothing below jumps.
  if (isMissing) {
    return <p class="price-card quiet">With the price card of {product}, of which there is no picture here.</p>;
  }
  return (
    <img
      class="price-card"
      src={path}
      alt={`Price card of ${product}`}
      width={1200}
      height={675}
      loading="lazy"
      onError={() => setMissing(true)}
    />
  );
}
