import type { AccountId, Mode } from './account.ts';
import type { WantedCard } from './card.ts';
import type { MicroUsd } from './money.ts';
import type { NewerWord } from './newer-word.ts';
import type { SlotId } from './slot-id.ts';
import type { EpochMs } from './time.ts';

/** The six selling points, in the order in which each account takes its turns. */
export const ANGLES = ['cost', 'latency', 'autoscale', 'regions', 'uptime', 'support'] as const;

export type Angle = (typeof ANGLES)[number];

/** A GIF that goes out with a text. */
export interface GifMedia {
  /** Its file name in the media folder, `rack.gif`. */
  file: string;
  /** What it shows, for those who cannot see it. */
  alt: string;
}

/** A price card that goes out with a text, as long as it shows what the text wants. */
export interface CardMedia {
  card: WantedCard;
}

/** A picture that goes out with a text. */
export type Media = GifMedia | CardMedia;

/** The kinds of picture: one of the brand's media folder, or a card drawn from an offer. */
export const PICTURES = ['gif', 'card'] as const;

export type Picture = (typeof PICTURES)[number];

/** The file of a GIF; undefined for any other picture, and for none. */
export const gifFileOf = (media: Media | undefined): string | undefined =>
  media && 'file' in media ? media.file : undefined;

/** Which kind a picture is. */
export const pictureOf = (media: Media): Picture => ('card' in media ? 'card' : 'gif');

/**
 * What a text was made of. Every field is optional: rows of earlier releases, and texts that a person wrote, lack it.
 */
export interface Makeup {
  /** The idea of the catalogue, `night-shift`. */
  idea?: string;
  /** What links the topic to the idea (time, team, queue, replay …); absent where the post has no trend. */
  device?: string;
  /** What is sold, as posts name it: `8x H200`. */
  product?: string;
  /** The domain tag, with its `#`. */
  domainTag?: string;
  /** The category of the trend. */
  topicCategory?: string;
}

const MAKEUP_FIELDS = ['idea', 'device', 'product', 'domainTag', 'topicCategory'] as const satisfies (keyof Makeup)[];

/** What these facts say of a text's makeup. An absent field stays absent: none is set to undefined or null. */
export const makeupOf = (facts: { readonly [Field in keyof Makeup]?: string | null | undefined }): Makeup =>
  Object.fromEntries(
    MAKEUP_FIELDS.flatMap((field) => {
      const value = facts[field];
      return typeof value === 'string' ? [[field, value]] : [];
    }),
  );

/** A text ready to be frozen: exactly what X will be asked to publish, and what the post history needs of it. */
export interface Draft extends Makeup {
  text: string;
  /** With their `#`, in the order of the text. */
  tags: readonly string[];
  angle: Angle | NewerWord;
  /** The offers whose price or name the text relies on. */
  offerIds: readonly string[];
  link: string;
  /** The slot's own `utm_id` in the link, by which a post whose answer was lost is found on the timeline. */
  utmId: string;
  /** SHA-256 of the skeleton: equal for texts that differ only in trend, link or code. */
  fingerprint: string;
  /** The text with trend, link and code masked, which similarity is measured on. */
  skeleton: string;
  /** What X is expected to bill for the create. */
  cost: MicroUsd;
  /** The picture to attach. Optional to the post: where it cannot be uploaded, the text is posted without it. */
  media?: Media;
}

/**
 * What has become of a request to delete a published post: `asked` of the bot, `deleted` from X, or `refused` for good.
 */
export const DELETION_STATES = ['asked', 'deleted', 'refused'] as const;

/** Who wants a published post off X, since when and why, and what came of it. */
export interface Deletion {
  askedAt: EpochMs;
  /** The label of the token that asked, or `operator`. */
  by: string;
  /** Null where none was given. */
  reason: string | null;
  state: (typeof DELETION_STATES)[number] | NewerWord;
  /** When it reached this state, or while it is asked, when X was last tried. */
  at: EpochMs;
  /** The refusal, or while it is asked, why the last try was in vain; null where there is none. */
  detail: string | null;
}

/** A post as the Posts table keeps it: what went out, or would have. */
export interface Post extends Makeup {
  account: AccountId;
  postedAt: EpochMs;
  slot: SlotId;
  mode: Mode;
  text: string;
  tags: readonly string[];
  angle: Angle | NewerWord;
  offerIds: readonly string[];
  cost: MicroUsd;
  /** What went out with the text; absent where nothing did, and in rows of earlier releases. */
  picture?: Picture | NewerWord;
  /** Null for a rehearsal, which X never saw. */
  xId: string | null;
  /** Null until they were read from X. */
  metrics: PostMetrics | null;
  /** Absent where nobody has asked for its deletion, or X has not answered yet. */
  deletion?: Deletion;
  /** Absent while X shows it, as far as anybody has looked. */
  missing?: Missing;
}

/** A published post that X did not show when it was asked for it by its id. */
export interface Missing {
  /** The first such reading. */
  since: EpochMs;
  /** The last one. */
  readAt: EpochMs;
}

/** Whether X, which accepted the post, no longer has it: two readings say so, for one may be a slip of X's. */
export const isMissing = ({ missing }: Pick<Post, 'missing'>): boolean =>
  missing !== undefined && missing.readAt > missing.since;

export interface PostMetrics {
  readAt: EpochMs;
  impressions: number | null;
  likes: number;
  reposts: number;
  replies: number;
  quotes: number;
  /** Clicks on its link, and on its author's name. Null where X gave none; absent in readings of earlier releases. */
  linkClicks?: number | null;
  profileClicks?: number | null;
}

type PostKey = Pick<Post, 'account' | 'postedAt' | 'slot'>;

export interface PostStore {
  /** Newest first, from `since` on and before `before`. */
  list(account: AccountId, options: { limit: number; since?: EpochMs; before?: EpochMs }): Promise<Post[]>;
  /** Adds what X reports about a post, which is not missing then. */
  setMetrics(post: PostKey, metrics: PostMetrics): Promise<void>;
  /** Notes that X did not show a post. */
  setMissing(post: PostKey, missing: Missing): Promise<void>;
}
