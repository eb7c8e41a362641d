import { DAY_MS, HOUR_MS, MINUTE_MS, type MicroUsd, type RepeatedRefusal, SECOND_MS } from '@promoter/domain';

/**
 * Every limit, wait, retry, lag and give-up time of a slot's life, each with its reason. What an owner may set (the
 * window, the interval, the gap, the cap, the budget) is in the configuration; these follow from how X and Lambda work.
 */
export const POLICY = {
  slot: {
    /**
     * A slot may be sent for so long after its minute. A later event is `skipped(late)`, so none are sent in a burst.
     */
    openMs: 20 * MINUTE_MS,
    /** This long after its minute a slot has one final state; otherwise an alarm goes off. */
    settledMs: 30 * MINUTE_MS,
  },

  delivery: {
    /** EventBridge hands an event over again so often, and Lambda runs a failed one; both give up when the slot closes. */
    ruleRetries: 10,
    functionRetries: 2,
  },

  compose: {
    /** Another post may come in between: the text is composed at most this often, then `blocked`. */
    attempts: 5,
    /** Prices and topics read within this time are not read again before the text is frozen: they come in by the half hour. */
    inputsFreshMs: SECOND_MS,
    /** A topic or tag may be refused while a text is composed: after more than so many the slot is `blocked`. */
    topicsLost: 3,
  },

  send: {
    /**
     * A send begins this soon after its reservation, or not at all: a process that was suspended for longer (a laptop's
     * lid, a stopped container) must not send a text that others have meanwhile abandoned.
     */
    beginsWithinMs: 30 * SECOND_MS,
    /**
     * How often one text is sent where the answer stays unknown: the second time X's duplicate check prevents a second
     * post.
     */
    attemptsAfterUnknown: 2,
    /** The longest that a post waits for its picture: short enough that the send still begins in time. */
    uploadWithinMs: 8 * SECOND_MS,
    /** X is asked this often whether it has processed a picture; the time above ends it earlier as a rule. */
    uploadStatusChecks: 10,
  },

  rateLimit: {
    /**
     * After a 429 the text waits for the reset that X names, as often as that lies within the slot's open time;
     * otherwise the slot is `rejected(rate-limit)`. Where X names none, it waits for X's usual window (X documentation,
     * 2026-08).
     */
    usualWindowMs: 15 * MINUTE_MS,
    /** Where the reset that X names has passed: X has said no a moment ago. */
    shortestWaitMs: MINUTE_MS,
    /** X's longest counter runs for 24 hours: a reset that is further off is an error of X's. */
    longestWaitMs: DAY_MS,
  },

  refusals: {
    /** So many of a kind in a row stop the account; a post in between begins anew. */
    inARow: {
      // Right keys are refused now and then for a moment, so they are tried once more.
      unauthorized: 2,
      'unsupported-authentication': 2,
      automated: 2,
      // Different texts: what three of them share is no longer the text.
      unclear: 3,
    } satisfies Record<RepeatedRefusal, number>,
    /** Reads that are refused within this time of another refusal are one fault with it. */
    oneFaultMs: MINUTE_MS,
    /** A signature is refused when its time is about this far from X's. */
    clockOffMs: 5 * MINUTE_MS,
  },

  reads: {
    /** A kind of read that X refuses is asked for again after these times, the last one over and over. */
    askAgainMs: [15 * MINUTE_MS, HOUR_MS, 6 * HOUR_MS],
    /** One that X or the network fails at is asked for again sooner: most failures are over within minutes. */
    failedAgainMs: [5 * MINUTE_MS, 15 * MINUTE_MS, HOUR_MS],
    /** How long such failures last before a person is told. */
    failureToldMs: HOUR_MS,
  },

  timeline: {
    /**
     * How long after its acceptance a post may be missing from the timeline. X promises nothing; at most once rests on
     * this, beside X's refusal of identical text.
     */
    lagMs: 2 * MINUTE_MS,
    /** Least time between the first and the last of the checks that prove a post absent. */
    checksApartMs: 60 * SECOND_MS,
    /** How soon the timeline is read again for an abandoned slot; after that ever more rarely, up to the second time. */
    abandonedCheckMs: 30 * MINUTE_MS,
    abandonedCheckMostMs: 6 * HOUR_MS,
    /** X's clock may be this far behind: posts are searched from this long before their slot. */
    clockSkewMs: MINUTE_MS,
    /** A timeline of more pages than this is unreadable: it is far more than the bot can have written. */
    maxPages: 3,
    /** What timeline checks may cost in a UTC day, all accounts together: 0.25 USD, about 250 posts read, or 50 at 0.005. */
    costADay: 250_000 satisfies MicroUsd,
  },

  settle: {
    /**
     * How many local days before today are searched for unsettled slots: a slot abandoned on Friday is still corrected
     * on Monday.
     */
    daysBack: 3,
  },

  reconcile: {
    /** After a longer pause than this the days in between are not reconciled. */
    longestPauseMs: 31 * DAY_MS,
  },

  verify: {
    /** How long before an account's first slot of a day its credentials are verified: there is time to fix them. */
    beforeFirstSlotMs: HOUR_MS,
  },

  engagement: {
    /** How old a post is when it is measured: after a day, and after a week, in which nearly all of its life lies. */
    agesMs: [DAY_MS, 7 * DAY_MS],
    /** A post older than this keeps what was read: later figures cannot be compared with those of other posts. */
    tooOldMs: 9 * DAY_MS,
    /** Least time between two reads. */
    intervalMs: HOUR_MS,
    /** Posts that X takes in one request. */
    postsARead: 100,
    /** An account's newest posts that are searched: more than it makes before a post is too old. */
    postsSearched: 1_000,
  },

  deletion: {
    /** X is asked again at each settle delivery for so long; then the request counts as refused. */
    giveUpMs: 6 * HOUR_MS,
    /** One delivery begins no further deletion after this time: the settling after it needs the rest. */
    withinMs: 5 * SECOND_MS,
  },

  history: {
    /** No text is repeated within this time of its slot. */
    keptMs: 30 * DAY_MS,
    /** Reservations of this period are kept beside the sequence: configuration allows no gap longer than a day. */
    gapReachMs: DAY_MS,
  },
} as const;
