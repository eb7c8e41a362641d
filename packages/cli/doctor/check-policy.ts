import type { Config } from '@promoter/config';
import { policyVerdicts } from '@promoter/content';
import { type Finding, ok, warning } from './finding.ts';

/** Whether the settings meet each of X’s rules. */
export function checkPolicy(config: Config): Finding[] {
  const { trends, content } = config;
  const verdicts = policyVerdicts({ ...config, ...content, ...trends, trendsUse: trends.use });
  return verdicts.map(({ rule, verdict, detail, source, asOf }) => {
    const finding = verdict === 'met' ? ok : warning;
    return finding(`X: ${rule.replaceAll('-', ' ')}`, `${detail} (${source}, ${asOf})`);
  });
}
