import type { AccountId, Angle, MicroUsd } from '@promoter/domain';

/** The two things that are sold. */
export const KINDS = ['gpu', 'model'] as const;

export type Kind = (typeof KINDS)[number];

/** What a bridge may lead over from. `domain` is the subject itself, `any` suits every topic outside it. */
export const BRIDGES = [
  'domain',
  'any',
  'sports',
  'entertainment',
  'gaming',
  'tech',
  'business',
  'holiday',
  'meme',
  'place',
  'person',
] as const;

export type BridgeKind = (typeof BRIDGES)[number];

/** How an offer can be put into words, with the blanks that each form has to name. */
export const OFFER_FORMS = {
  gpu: ['machine', 'price'],
  /** Ours beside a dated price of the same GPU elsewhere, both for one GPU and hour. */
  'gpu-compared': ['machine', 'perGpu', 'theirs', 'source', 'asOf'],
  model: ['model', 'in', 'out'],
  /** Only the price of input is known. */
  'model-input': ['model', 'in'],
  free: ['product'],
  /** For hours without a fresh price. */
  'gpu-unpriced': [],
  'model-unpriced': [],
} as const satisfies Record<string, readonly string[]>;

export type OfferForm = keyof typeof OFFER_FORMS;

/** A sentence with blanks in braces, as the catalogue holds it: `{trend} in one tab, the loss curve in the other.` */
export type Template = string;

/** How one account writes. No two accounts share a sentence, so that their posts are not each other's copies. */
export interface Voice {
  /** Who addresses whom, for the people who write the copy. */
  about: string;
  /** What most of its posts sell, and how many in a hundred. */
  emphasis: { kind: Kind; percent: number };
  /** Opening sentences that lead over from a trend. */
  bridges: Readonly<Record<BridgeKind, readonly Template[]>>;
  /** Opening sentences for a post without a trend. */
  hooks: readonly Template[];
  /** The post's one idea. */
  lines: Readonly<Record<Angle, Readonly<Record<Kind, readonly Template[]>>>>;
  offers: Readonly<Record<OfferForm, readonly Template[]>>;
  /** Calls to action, each with code and link: some for whatever is sold, some for one kind alone. */
  calls: Readonly<Record<Kind | 'any', readonly Template[]>>;
}

/** The order of the parts in a post, `{opener} {line}\n\n{offer} {call} {tag}`. */
export interface Layout {
  parts: Template;
  /** The angles it suits, when not all. */
  angles?: readonly Angle[];
}

/** Something that may be said about the company, with what it rests on. */
export interface Claim {
  id: string;
  /** The words by which a text makes it, lower case. */
  wordings: readonly string[];
  evidence: string;
  /** When the evidence was last checked, `2025-09`. */
  asOf: string;
}

/** What one GPU costs an hour elsewhere. */
export interface Reference {
  gpu: string;
  perGpuHour: MicroUsd;
  source: string;
  /** The date on which it was read, `2026-11-20`. */
  asOf: string;
}

/** Made-up prices in US dollars, such as `"0.46"`: a whole machine by the hour, a model by the million tokens. */
export interface Samples {
  gpus: readonly { count: number; name: string; price: string }[];
  models: readonly { name: string; input: string; output?: string }[];
}

/** A GIF that belongs to the company. */
export interface Gif {
  /** Its name in the folder `media` beside the catalogue, `rack.gif`. */
  file: string;
  /** What it shows, for those who cannot see it. It is published, so it claims nothing that is not proven. */
  alt: string;
  /** What is sold in the posts it suits, when not both. */
  kinds?: readonly Kind[];
  /** The angles it suits, when not all. */
  angles?: readonly Angle[];
}

/** Everything that posts are made of. */
export interface Brand {
  name: string;
  /** Where every link leads, without parameters. */
  link: string;
  promo: { code: string; discount: string };
  /** Tags of the field by what is sold and by angle. */
  tags: Readonly<Record<Kind, Readonly<Record<Angle, readonly string[]>>>>;
  /** Words in a trend that name the one kind or the other, lower case. */
  kindWords: Readonly<Record<Kind, readonly string[]>>;
  layouts: readonly Layout[];
  voices: Readonly<Record<AccountId, Voice>>;
  /** Words that belong together, lower case, in their singular: an opening and an idea are matched by them. */
  themes: readonly (readonly string[])[];
  claims: readonly Claim[];
  /** Names of things that hold a figure and claim nothing, such as `p95`. */
  terms: readonly string[];
  references: readonly Reference[];
  /** What rehearsals name while there is no price list, and what the catalogue's sentences are tried out with. */
  samples: Samples;
  gifs: readonly Gif[];
}

/** Every tag of the catalogue; each may stand as the domain tag. */
export const domainTags = (brand: Brand): string[] => [
  ...new Set(KINDS.flatMap((kind) => Object.values(brand.tags[kind]).flat())),
];

/** The account's own voice; an account without one takes turns among those there are. */
export function voiceOf(brand: Brand, account: AccountId): Voice {
  const voices = Object.keys(brand.voices).sort();
  const lent = voices[[...account].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % voices.length];
  const voice = brand.voices[account] ?? brand.voices[lent ?? ''];
  if (!voice) throw new Error('the catalogue has no voice at all');
  return voice;
}
