import { topicKey, type UsableTrend } from '@promoter/domain';
import type { Brand } from '../brand/brand.ts';
import { hashtagsIn } from '../text.ts';

/** A trend as a text uses it: `domain` where it is the domain tag too. */
export interface Topic extends UsableTrend {
  /** What it is in the brand's own field, and what is sold under it; null for a topic from elsewhere. */
  field: Pick<Brand['fieldTopics'][number], 'kind' | 'sells' | 'groups'> | null;
}

/** Whether X would link the trend as one tag. Whether a post may use it was decided when the trends were ranked. */
export const isLinkable = ({ hashtag }: UsableTrend): boolean => hashtagsIn(`${hashtag} `)[0] === hashtag;

/** How a text uses a trend; undefined for one of the field that the catalogue has no words for, such as a person or an outage. */
export function topicOf(trend: UsableTrend, brand: Pick<Brand, 'fieldTopics'>): Topic | undefined {
  if (!trend.ofField) return { ...trend, field: null };
  const key = topicKey(trend.hashtag);
  const field = brand.fieldTopics.find(({ tags }) => tags.some((tag) => topicKey(tag) === key));
  return field && { ...trend, field };
}
