import { UTM_PARAMETERS } from '../link.ts';
import { hashtagsIn, proseOf, urlsIn, weightedLength, withoutLinks } from '../text.ts';
import { englishShare } from './english.ts';
import { measured, percent, type Rules } from './rule.ts';

const MAX_TAGS = 2;

/** The seven criteria that every post of the first version was promised to meet (2025-09). */
export const CRITERIA: Rules = {
  // The link names the code as its campaign, which no reader sees.
  'promo-code'(text, { brand: { promo } }) {
    const isNamed = withoutLinks(text).includes(promo.code);
    return measured(isNamed, isNamed ? promo.code : `needs ${promo.code}, which {code} stands for`);
  },
  link(text, { brand }) {
    const urls = urlsIn(text);
    const missing = UTM_PARAMETERS.filter((name) => !(urls[0] && parameter(urls[0], name)));
    const ours = urls.length === 1 && urls[0]?.startsWith(brand.link) === true;
    return measured(
      ours && missing.length === 0,
      ours
        ? `to ${brand.link}, without ${missing.join(', ') || 'gaps'}`
        : `${urls.length} links, needs one to ${brand.link}`,
    );
  },
  length(text, { settings }) {
    const length = weightedLength(text);
    return measured(length <= settings.maxLength, `${length} of ${settings.maxLength}`);
  },
  'a-tag': (text) => measured(hashtagsIn(text).length >= 1, `${hashtagsIn(text).length}, at least 1`),
  'two-tags': (text) =>
    measured(hashtagsIn(text).length <= MAX_TAGS, `${hashtagsIn(text).length}, at most ${MAX_TAGS}`),
  english(text, { brand, settings }) {
    const share = englishShare(proseOf(text, brand), brand.fieldWords);
    return measured(share >= settings.minEnglish, `${percent(share)}, at least ${percent(settings.minEnglish)}`);
  },
  capitals(text, { brand, settings }) {
    const letters = proseOf(text, brand).match(/\p{L}/gu) ?? [];
    const share = letters.filter((letter) => /\p{Lu}/u.test(letter)).length / Math.max(letters.length, 1);
    return measured(share < settings.maxCapitals, `${percent(share)}, below ${percent(settings.maxCapitals)}`);
  },
};

const parameter = (url: string, name: string): string | null => URL.parse(url)?.searchParams.get(name) ?? null;
