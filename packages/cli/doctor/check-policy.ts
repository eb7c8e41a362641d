import type { Config } from '@promoter/config';
import { policyVerdicts } from '@promoter/content';
import type { Finding } from './finding.ts';

/** Whether the settings meet each of X’s rules. */
export function checkPolicy(config: Config): Finding[] {
  const verdicts = policyVerdicts({
    mode: config.mode,
    accounts: config.accounts,
    dailyCap: config.dailyCap,
    trendsUse: config.trends.use,
    acceptPolicyRisk: config.trends.acceptPolicyRisk,
    maxSimilarity: config.content.maxSimilarity,
    maxLength: config.content.maxLength,
  });
  return verdicts.map(({ rule, verdict, detail, source, asOf }) => ({
    subject: `X: ${rule.replaceAll('-', ' ')}`,
    verdict: verdict === 'met' ? 'ok' : 'warning',
    detail: `${detail} (${source}, ${asOf})`,
  }));
}
