import type { Command } from 'commander';
import { groupForHelp } from './help-groups.ts';

type Add = (program: Command) => void;

/** What loads each group of commands, in the order in which `--help` lists them. */
const GROUPS: readonly { words: readonly string[]; load: () => Promise<Add> }[] = [
  { words: ['run'], load: async () => (await import('./run.ts')).addRun },
  { words: ['status'], load: async () => (await import('./status.ts')).addStatus },
  { words: ['metrics'], load: async () => (await import('./metrics.ts')).addMetrics },
  { words: ['insights'], load: async () => (await import('./insights.ts')).addInsights },
  { words: ['report'], load: async () => (await import('./report.ts')).addReport },
  { words: ['dry-run'], load: async () => (await import('./dry-run.ts')).addDryRun },
  { words: ['plan'], load: async () => (await import('./plan.ts')).addPlan },
  {
    words: ['skip', 'another', 'approve', 'write', 'reset'],
    load: async () => (await import('./decide.ts')).addDecide,
  },
  { words: ['queue'], load: async () => (await import('./queue.ts')).addQueue },
  { words: ['post'], load: async () => (await import('./post.ts')).addPost },
  { words: ['posts'], load: async () => (await import('./posts.ts')).addPosts },
  { words: ['delete'], load: async () => (await import('./delete.ts')).addDelete },
  { words: ['slots', 'why', 'next-run'], load: async () => (await import('./slots.ts')).addSlots },
  { words: ['trends'], load: async () => (await import('./trends.ts')).addTrends },
  { words: ['offers'], load: async () => (await import('./offers.ts')).addOffers },
  { words: ['card'], load: async () => (await import('./card.ts')).addCard },
  { words: ['pause', 'resume', 'cooldown'], load: async () => (await import('./holds.ts')).addHolds },
  { words: ['log'], load: async () => (await import('./log.ts')).addLog },
  { words: ['settle'], load: async () => (await import('./settle.ts')).addSettle },
  { words: ['simulate'], load: async () => (await import('./simulate.ts')).addSimulate },
  { words: ['classify'], load: async () => (await import('./classify.ts')).addClassify },
  { words: ['parse'], load: async () => (await import('./parse.ts')).addParse },
  { words: ['doctor'], load: async () => (await import('./doctor.ts')).addDoctor },
  { words: ['connect'], load: async () => (await import('./connect.ts')).addConnect },
  { words: ['deploy'], load: async () => (await import('./deploy.ts')).addDeploy },
  { words: ['mcp'], load: async () => (await import('./mcp.ts')).addMcp },
  { words: ['completion'], load: async () => (await import('./completion.ts')).addCompletion },
];

/** Adds the command that this word names and loads no other; adds all commands where it names none, as for help. */
export async function addCommands(program: Command, word: string | undefined): Promise<void> {
  // The completion lists all the others.
  const named = word === 'completion' ? [] : GROUPS.filter(({ words }) => words.some((known) => known === word));
  for (const { load } of named.length > 0 ? named : GROUPS) (await load())(program);
  groupForHelp(program.commands);
}
