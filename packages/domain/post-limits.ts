/** The longest post that X takes, by its weighted count (twitter-text configuration v3, 2026-08). */
export const X_MAX_LENGTH = 280;

/** What a link counts as, however long it is. */
export const X_LINK_LENGTH = 23;

/** The limits that a brand's copy is written for. They hold where a configuration sets no others. */
export const POST_LIMITS = { maxLength: 260, maxSimilarity: 0.88, minEnglish: 0.6, maxCapitals: 0.3 } as const;
