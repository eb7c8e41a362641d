import { type Mode, POST_LIMITS, X_LINK_LENGTH, X_MAX_LENGTH } from '@promoter/domain';
import type { RuleVerdict } from '@promoter/slots';
import type { Topic } from './topics/topic.ts';

/** What X asks of an automated account, as far as a configuration can meet or miss it. */
export interface PolicyFacts {
  mode: Mode;
  accounts: readonly { id: string }[];
  dailyCap: number;
  trendsUse: 'bridge' | 'relevant';
  acceptPolicyRisk: boolean;
  maxSimilarity: number;
  maxLength: number;
}

export interface PolicyVerdict {
  rule: string;
  /** `to-confirm` is what only a person can check, on X itself. */
  verdict: 'met' | 'not-met' | 'to-confirm';
  /** What was found, or what to do. */
  detail: string;
  source: string;
  asOf: string;
}

/** Rules that were read in one place, by their names. */
interface PolicySource {
  source: string;
  asOf: string;
  rules: Readonly<Record<string, (facts: PolicyFacts) => Pick<PolicyVerdict, 'verdict' | 'detail'>>>;
}

/** X's daily limit of original posts for an account without verification (2026-08). */
const UNVERIFIED_DAILY_POSTS = 50;

/** Above this, two texts would pass for the same to a reader. */
const SUBSTANTIALLY_SIMILAR = 0.9;

const met = (detail: string) => ({ verdict: 'met' as const, detail });
const missed = (detail: string) => ({ verdict: 'not-met' as const, detail });
const confirm = (detail: string) => ({ verdict: 'to-confirm' as const, detail });

const POLICY: readonly PolicySource[] = [
  {
    source: 'X developer guidelines (xdevplatform/docs)',
    asOf: '2026-08',
    rules: {
      'no-trend-posting-for-visibility': bridging,
      'no-similar-content-across-accounts': ({ maxSimilarity }) =>
        maxSimilarity <= SUBSTANTIALLY_SIMILAR
          ? met(`no text is more than ${maxSimilarity} like any of the last 30 days on any account`)
          : missed(
              `content.maxSimilarity ${maxSimilarity} lets near-copies through: use ${POST_LIMITS.maxSimilarity} or less`,
            ),
      'no-bulk-posting': ({ dailyCap }) =>
        dailyCap < UNVERIFIED_DAILY_POSTS
          ? met(`at most ${dailyCap} posts an account and day; X allows ${UNVERIFIED_DAILY_POSTS} unverified`)
          : missed(`dailyCap ${dailyCap} reaches X’s ${UNVERIFIED_DAILY_POSTS} a day for unverified accounts`),
      'one-app-for-one-use': ({ accounts }) =>
        accounts.length === 1
          ? met('one account')
          : confirm(`the credentials of all ${accounts.length} accounts should come from the same X app`),
      'no-scraping': () => met('X is read through its API alone'),
      'automated-label': ({ accounts }) =>
        confirm(`${listed(accounts)}: Settings → Your account → Automation, managed by a person’s account`),
      'operator-named-in-bio': ({ accounts }) => confirm(`${listed(accounts)}: the bio names who operates it`),
      'one-cashtag': () => met('every text is checked for it'),
      'no-unsummoned-replies': () => met('no text mentions or answers anyone'),
      'own-promotion': () =>
        confirm('the label for paid partnerships is only needed when promoting somebody else’s products'),
    },
  },
  {
    source: 'twitter-text configuration v3',
    asOf: '2026-08',
    rules: {
      length: ({ maxLength }) =>
        maxLength <= X_MAX_LENGTH
          ? met(`at most ${maxLength} of ${X_MAX_LENGTH}, links counted as ${X_LINK_LENGTH}`)
          : missed(`content.maxLength ${maxLength} is over ${X_MAX_LENGTH}`),
    },
  },
];

function bridging({ trendsUse, acceptPolicyRisk, mode }: PolicyFacts) {
  if (trendsUse === 'relevant') return met('only trends of the brand’s own field are used');
  if (mode === 'rehearsal')
    return missed(
      'bridges off-topic trends; nothing is sent in a rehearsal. Before going live set trends.use to "relevant"',
    );
  return missed(
    acceptPolicyRisk
      ? 'bridges off-topic trends, and trends.acceptPolicyRisk says that this is known; "relevant" would meet it'
      : 'bridges off-topic trends: set trends.use to "relevant"',
  );
}

/**
 * How one post meets X's rule on trends. A bridge passes, since configuration lets nobody go live with bridges
 * who has not accepted that risk; the record says which it was.
 */
export function trendPolicy(topic: Pick<Topic, 'ofField'> | null, mode: Mode): RuleVerdict {
  const rule = 'policy: trend posting';
  if (topic === null || topic.ofField) return { rule, pass: true, detail: 'no off-topic trend' };
  const how = mode === 'live' ? 'a risk accepted by trends.acceptPolicyRisk' : 'nothing is sent in a rehearsal';
  return { rule, pass: true, detail: `an off-topic trend: ${how}` };
}

/** How a configuration meets X's rules, each with where the rule was read and when. */
export const policyVerdicts = (facts: PolicyFacts): PolicyVerdict[] =>
  POLICY.flatMap(({ rules, ...origin }) =>
    Object.entries(rules).map(([rule, verdictOn]) => ({ rule, ...origin, ...verdictOn(facts) })),
  );

const listed = (accounts: PolicyFacts['accounts']): string => accounts.map(({ id }) => id).join(', ');
