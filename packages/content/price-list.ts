import type { EpochMs, Offer } from '@promoter/domain';

/** What a vendor's answer came to. */
export type PriceList =
  | {
      kind: 'read';
      /** One offer for each kind of thing that is sold: the cheapest that can be had. */
      offers: Offer[];
      /** Entries that were left out, by their id or position, with the reason. */
      refused: { entry: string; reason: string }[];
    }
  /** Not a price list at all. */
  | { kind: 'unreadable'; reason: string };

/** Reads the JSON value that a vendor answered. An offer's id is the same at every reading. Never throws. */
export type ReadPriceList = (answer: unknown, fetchedAt: EpochMs) => PriceList;
