import type { Command } from 'commander';

/** What the commands are for: `--help` lists them under these headings, whose order is that of their first commands. */
const HELP_GROUPS: Readonly<Record<string, readonly string[]>> = {
  'Run:': ['run', 'post', 'settle', 'simulate'],
  'Look:': ['status', 'plan', 'dry-run', 'next-run', 'posts', 'slots', 'why', 'metrics', 'insights', 'report', 'log'],
  'Decide:': ['skip', 'another', 'approve', 'write', 'reset', 'queue', 'delete'],
  'Hold posts back:': ['pause', 'resume', 'cooldown'],
  'Prices and tags:': ['offers', 'card', 'trends', 'classify', 'parse'],
  'Set up:': ['doctor', 'connect', 'deploy', 'mcp', 'completion'],
};

/** Puts each command under the heading of what it is for. */
export function groupForHelp(commands: readonly Command[]): void {
  for (const command of commands) {
    const [heading] = Object.entries(HELP_GROUPS).find(([, names]) => names.includes(command.name())) ?? [];
    if (heading !== undefined) command.helpGroup(heading);
  }
}
