import type { AccountId, Angle } from '@promoter/domain';
import type { Brand, Idea, Voice } from './brand/brand.ts';
import type { Device, Kind } from './brand/kinds.ts';
import { byUsage, type Opening, openingsOf, restedOpenings } from './ideas/openings.ts';
import { companionsOf, fillWording, type Subject } from './ideas/wording.ts';
import { type Choice, type LeanedChoices, leanedChoices } from './leaned-choices.ts';
import type { Leaning, LeaningArm } from './leaning.ts';
import type { Product } from './offers/products.ts';
import type { HistoryIndex } from './post-history/post-history.ts';
import type { Random } from './random.ts';
import { type Told, tell } from './tell.ts';
import type { Template } from './template.ts';
import type { Topic } from './topics/topic.ts';

/** What one search is about: everything of a post that is decided before its words. */
export interface CompositionPlan {
  brand: Brand;
  voice: Voice;
  account: AccountId;
  angle: Angle;
  kind: Kind;
  topic: Topic | null;
  /** What may be sold, the one to be preferred first; empty where no price is at hand. */
  products: readonly Product[];
  /** What is free today, for an idea that names no product: a sentence of the voice says so beside it. */
  gifts: readonly Product[];
  /** All that is on the list, for a comparison. */
  companions: readonly Product[];
  /** The domain tags that go with an idea, the one to be preferred first; empty where none is needed. */
  tagsFor: (idea: Idea) => readonly string[];
  /** Whether a product may be offered although another waits longer. */
  isRested: (product: Product) => boolean;
  /** What earlier posts brought; undefined where nothing is known. */
  leaning: Leaning | undefined;
  /** The link of a post with this domain tag. */
  linkFor: (tag: string | null) => string;
  /** X's weighted length, with the link as 23. */
  maxLength: number;
}

/** A post as it might be, with what it was made of. */
export interface Candidate extends Told {
  idea: Idea;
  device: Device | null;
  /** What is sold; null where no price is at hand. */
  product: Product | null;
  tag: string | null;
  /** How far the choice leaned to all that it might have had; empty where it leaned nowhere. */
  arms: readonly LeaningArm[];
}

/** Of the products that an idea fits, so many are drawn from that were offered longest ago. */
const CHOICE_OF_PRODUCTS = 3;

/** How often at most a text is tried to be drawn, for each that is wanted: some do not fit. */
const TRIES = 3;

/** One post in so many carries its idea’s emoji. */
const EMOJI_IN = 3;

/** One text in so many goes without a second thought. */
const WITHOUT_SECOND_IN = 4;

/**
 * Draws texts that fit the length, of the ideas that fit angle, topic and offers: of so many of the openings that were
 * used least. None where no idea fits.
 */
export function drawCandidates(
  plan: CompositionPlan,
  history: HistoryIndex,
  random: Random,
  wanted: { openings: number; texts: number },
): Candidate[] {
  const { brand, voice, account, angle, kind, leaning } = plan;
  const openings = openingsFor(plan);
  if (openings.length === 0) return [];
  const { arms, draw: choose } = leaning?.follows
    ? leanedChoices(restedOpenings(openings, account, history, wanted.openings), plan, leaning)
    : evenChoices(byUsage(openings, account, history, random).slice(0, wanted.openings), plan);
  const means: Means = {
    calls: callsFor(voice, kind),
    freeCalls: voice.calls.free.length > 0 ? voice.calls.free : callsFor(voice, kind),
    layouts: brand.layouts.filter(({ angles }) => angles?.includes(angle) ?? true).map(({ parts }) => parts),
    leastUsed: leastUsedWordings(history),
  };
  const found = new Map<string, Candidate>();
  for (let tries = 0; tries < TRIES * wanted.texts && found.size < wanted.texts; tries += 1) {
    const choice = choose(random);
    const told = choice && draw(choice, plan, means, random);
    if (told) found.set(told.masked, { ...told, arms });
  }
  return [...found.values()];
}

/** All openings of the ideas that fit angle, topic and offers. */
export function openingsFor({ brand, voice, angle, kind, topic, products }: CompositionPlan): Opening[] {
  const ideas = voice.ideas.filter((idea) => idea.angle === angle && idea.fits.kind === kind);
  return openingsOf(ideas, topic, products, voice, brand);
}

/** What may follow an idea’s beginning: where it names no product, and one is free, that sentence names it. */
export const secondsOf = (idea: Idea, product: Product | null, { free }: Pick<Voice, 'free'>): readonly Template[] =>
  product && idea.fits.priced === false ? (free?.[product.kind] ?? []) : idea.second;

const callsFor = ({ calls }: Voice, kind: Kind): Template[] => [...calls.any, ...calls[kind]];

/** What every draw of a search chooses from. */
interface Means {
  calls: readonly Template[];
  freeCalls: readonly Template[];
  layouts: readonly Template[];
  leastUsed: (templates: readonly Template[]) => readonly Template[];
}

/** The wordings that were used least often: as long as one was never used, no other comes again. Each list is sorted once. */
function leastUsedWordings({ usage }: HistoryIndex): Means['leastUsed'] {
  const known = new Map<readonly Template[], readonly Template[]>();
  return (templates) => {
    const before = known.get(templates);
    if (before) return before;
    const used = templates.map((template) => ({ template, uses: usage.usageOf(template).uses }));
    const fewest = Math.min(...used.map(({ uses }) => uses));
    const least = used.filter(({ uses }) => uses === fewest).map(({ template }) => template);
    known.set(templates, least);
    return least;
  };
}

/** Each idea as often as another, with one of the products that were offered longest ago. */
function evenChoices(openings: readonly Opening[], { tagsFor }: CompositionPlan): LeanedChoices {
  // An idea with many wordings is not told more often for it.
  const byIdea = [...Map.groupBy(openings, ({ idea }) => idea).values()];
  return {
    arms: [],
    draw(random) {
      const opening = pick(pick(byIdea, random) ?? [], random);
      if (!opening) return undefined;
      const product = pick(opening.products.slice(0, CHOICE_OF_PRODUCTS), random) ?? null;
      return { opening, product, tag: () => tagsFor(opening.idea)[0] ?? null };
    },
  };
}

function draw(
  { opening, product: own, tag: tagOf }: Choice,
  plan: CompositionPlan,
  means: Means,
  random: Random,
): Omit<Candidate, 'arms'> | undefined {
  const { idea, device } = opening;
  const product = own ?? pick(plan.gifts, random) ?? null;
  const subject: Subject = {
    brand: plan.brand.name,
    product,
    companion: companionsOf(idea, product, plan.companions, random),
    naming: random.below(12),
  };
  const choose = (templates: readonly Template[]): Template => pick(means.leastUsed(templates), random) ?? '';
  const point = fillWording(opening.point, subject);
  const isAlone = own === product && random.below(WITHOUT_SECOND_IN) === 0;
  const second = fillWording(isAlone ? '' : choose(secondsOf(idea, product, plan.voice)), subject);
  const closing = fillWording(choose(idea.closings), subject);
  if (!point || !second || !closing) return undefined;
  const tag = tagOf();
  const words = {
    layout: pick(means.layouts, random) ?? '',
    hook: choose(opening.hooks),
    point,
    second: second.text ? second : null,
    closing,
    call: choose(product?.free ? means.freeCalls : means.calls),
    emoji: plan.voice.emoji && random.below(EMOJI_IN) === 0 ? (idea.emoji ?? '') : '',
    tag,
  };
  // Where there is no room for the second thought, the first stands alone.
  const told = tell(words, plan) ?? tell({ ...words, second: null }, plan);
  if (!told || (product && !told.products.includes(product))) return undefined;
  return { ...told, idea, device, product, tag };
}

const pick = <T>(items: readonly T[], random: Random): T | undefined => items[random.below(items.length)];
