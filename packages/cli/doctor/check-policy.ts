import type { Config } from '@promoter/config';
import { policyVerdicts } from '@promoter/content';
import { type Finding, ok, warning } from './finding.ts';

/** Whether the settings meet each of X’s rules, and what a person has to do on X, which nothing here can see. */
export function checkPolicy(config: Config): Finding[] {
  const { accounts, trends, content } = config;
  const verdicts = policyVerdicts({ ...config, ...content, ...trends, trendsUse: trends.use });
  return verdicts.map(({ rule, verdict, detail, source, asOf }) => {
    const [subject, said] = [`X: ${rule.replaceAll('-', ' ')}`, `${detail} (${source}, ${asOf})`];
    return verdict === 'met' ? ok(subject, said) : warning(subject, said, BY_HAND[rule]?.(listOf(accounts)));
  });
}

/** What is done by hand once for each account, by the rule that asks for it. */
const BY_HAND: Readonly<Record<string, (accounts: string) => string>> = {
  'automated-label': (accounts) =>
    `where it is not done yet, sign in on X as ${accounts} and link a person’s account: Settings → Your account → Automation (step 5 in docs/going-live.md)`,
  'operator-named-in-bio': (accounts) =>
    `where it is not done yet, say in the bio on X of ${accounts} who operates it (step 5 in docs/going-live.md)`,
};

/** `@first and @second` */
const listOf = (accounts: Config['accounts']): string =>
  new Intl.ListFormat('en-GB').format(accounts.map(({ handle }) => `@${handle}`));
