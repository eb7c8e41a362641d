import { describeFaults } from '@promoter/config';
import { configAsWritten } from '@promoter/local/load-config.ts';
import type { Run } from '../aws/ask-aws.ts';
import { checkAlarms } from './check-alarms.ts';
import { checkAws } from './check-aws.ts';
import { describeZoneData } from './check-zone-data.ts';
import { type Finding, failed, ok } from './finding.ts';

/** All that a deployment needs: settings that it would take, and an AWS account that is ready for it. */
export async function checkBeforeDeployment(
  file: string | undefined,
  services: { env: NodeJS.ProcessEnv; run?: Run; verify?: boolean },
): Promise<Finding[]> {
  const written = configAsWritten(file);
  if (!written.ok) return [refusedSettings(describeFaults(written.faults))];
  const { stage, mode, accounts } = written.config;
  const named = accounts.map(({ id, handle }) => `${id} @${handle}`).join(', ');
  return [
    ok('settings', `stage ${stage}, mode ${mode}, accounts ${named}`),
    ...(await checkAlarms(written.config, services)),
    describeZoneData(),
    ...(await checkAws(written.config, services)),
  ];
}

/** The settings are such that a deployment ends before it begins. */
export const refusedSettings = (faults: string): Finding =>
  failed('deployment', 'the settings would be refused as they are written', faults.replace(/\n/g, '; '));
