import type { StatusAnswer } from '@promoter/control/answers';
import { type Finding, ok, warning } from './finding.ts';

/** This machine's zone data, and the Node that brings it. */
export const zoneDataHere = (): { version: string; node: string } => ({
  version: process.versions.tz ?? 'unknown',
  node: process.versions.node,
});

/**
 * Whether a deployed bot keeps the hours that this machine's zone data says. Its schedule is made when it is deployed, so
 * newer data, in which a country changed its clocks, reaches it by a deployment alone.
 */
export function checkZoneData({ zoneData: there }: StatusAnswer, here = zoneDataHere()): Finding {
  const ours = `${here.version} (Node ${here.node})`;
  if (there === null) return warning(SUBJECT, `here ${ours}; the bot does not tell its own`, DEPLOY);
  if (there === here.version) return ok(SUBJECT, `${ours}, and the bot was deployed with the same`);
  // Versions are a year and a letter, `2026c`.
  if (there < here.version)
    return warning(SUBJECT, `here ${ours}; the bot was deployed with ${there}, and keeps to its hours`, DEPLOY);
  return warning(SUBJECT, `the bot was deployed with ${there}; here is only ${ours}`, UPDATE);
}

/** What a deployment from here would be made from. */
export const describeZoneData = (here = zoneDataHere()): Finding =>
  ok(SUBJECT, `${here.version}, of Node ${here.node}: what a deployment from here would be made from`);

const SUBJECT = 'zone data';
const DEPLOY = 'deploy again: npm run deploy (see "New zone data" in docs/runbook.md)';
const UPDATE = 'bring this folder to the release that was deployed, and run npm ci, before you deploy from here';
