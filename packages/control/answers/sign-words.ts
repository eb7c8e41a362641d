/** The gravest first. */
export const SEVERITIES = ['fault', 'degradation', 'warning'] as const;

/** What a sign is of, in the order in which a person wants to know of it. A newer bot may have more. */
export const SIGN_KINDS = [
  'overdue',
  'settle-silent',
  'stopped',
  'posts-failing',
  'budget-spent',
  'paused',
  'cooldown',
  'daily-limit',
  'sources-silent',
  'offers-old',
  'post-failed',
  'posts-missing',
  'posts-blocked',
  'posts-at-risk',
  'crisis',
  'reads-refused',
  'unreadable-rows',
] as const;
