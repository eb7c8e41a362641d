import type { Slot } from '@promoter/slots';
import type { Brand } from './brand/brand.ts';

type SlotPlace = Pick<Slot, 'account' | 'local'>;

/** The slot's own mark, `A-20261122T0900`: it finds the post again on X when the reply was lost. */
export const utmIdOf = ({ account, local }: SlotPlace): string => `${account}-${local.replace(/[-:]/g, '')}`;

/** The brand's link with the parameters by which a click is counted. X counts it as 23 characters, however long. */
export function linkFor(slot: SlotPlace, tags: readonly string[], brand: Brand): string {
  const url = new URL(brand.link);
  url.search = new URLSearchParams({
    utm_source: 'twitter',
    utm_medium: 'social',
    utm_campaign: `promo_${brand.promo.code}`,
    utm_content: slot.account,
    utm_term: tags.map((tag) => tag.replace(/^#/, '')).join(' '),
    utm_id: utmIdOf(slot),
  }).toString();
  return url.toString();
}

export const UTM_PARAMETERS = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_content', 'utm_term', 'utm_id'];
