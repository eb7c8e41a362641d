/** The most units that DynamoDB bills: what tests hold the store to, and what the bill of a month is made of. */
export const MOST_UNITS = {
  /** One post, whatever the post history: it is paid six hundred times a month. */
  post: { reads: 62, readsOnceKnown: 26, writes: 36 },
  /** Of these, a slot about which nobody has decided anything: its instruction is read, and its version checked. */
  undecided: { reads: 1, writes: 2 },
  /** Looking for what waits in an account's queue, while nothing does; a query that finds nothing is billed as one. */
  emptyQueue: { reads: 1, writes: 0 },
  /** Reading the largest card for a post, and keeping one of the usual size. */
  card: { reads: 8, writes: 35, usualBytes: 33_000 },
  /** Pinning a text to a slot, and keeping who did it. */
  decision: { reads: 0, writes: 16 },
};
