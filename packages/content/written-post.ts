import type { Draft } from '@promoter/domain';
import type { Decision } from '@promoter/slots';
import { anglesInTurn } from './angle.ts';
import { domainTags } from './brand/brand.ts';
import { linkFor, utmIdOf } from './link.ts';
import { fingerprintOf, skeletonOf } from './post-history/skeleton.ts';
import type { CompositionRequest } from './request.ts';
import { namedOffers } from './rules/accounted-for.ts';
import { hashtagsIn } from './text.ts';

/**
 * A person's text as a draft, with `{link}` and `{code}` filled in, and the decision that explains it. It is held against
 * no rule: `judgePinned` does that. A tag that is not of the brand's field counts as its trend.
 */
export function writtenPost(
  written: string,
  by: string,
  request: CompositionRequest,
): { draft: Draft; decision: Decision } {
  const { slot, account, brand, history, settings } = request;
  const [angle = 'cost'] = anglesInTurn(account, history);
  const tags = hashtagsIn(written);
  const link = linkFor(slot, tags, brand);
  const text = written.normalize('NFC').replaceAll('{code}', brand.promo.code).replaceAll('{link}', link);
  const skeleton = skeletonOf(text, brand);
  const offerIds = namedOffers(text, request).map(({ id }) => id);
  const own = new Set(domainTags(brand));
  const other = tags.find((tag) => !own.has(tag));
  return {
    draft: {
      text,
      tags,
      angle,
      offerIds,
      link,
      utmId: utmIdOf(slot),
      fingerprint: fingerprintOf(skeleton),
      skeleton,
      cost: settings.prices.createPostWithUrl,
    },
    decision: {
      story: [`${by} wrote it.`],
      trend:
        other === undefined
          ? null
          : { hashtag: other, source: 'written', category: 'unknown', reason: `${by} chose it` },
      tags,
      angle,
      offerIds,
      rules: [],
      passedOver: [],
      candidates: 1,
      nearest: null,
    },
  };
}
