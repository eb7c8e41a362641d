import type { Command } from 'commander';
import { addCompletion } from './completion.ts';
import { addDoctor } from './doctor.ts';
import { addDryRun } from './dry-run.ts';
import { addJudge } from './judge.ts';
import { addOffers } from './offers.ts';
import { addParse } from './parse.ts';
import { addPost } from './post.ts';
import { addPosts } from './posts.ts';
import { addRun } from './run.ts';
import { addSettle } from './settle.ts';
import { addSimulate } from './simulate.ts';
import { addSlots } from './slots.ts';
import { addStatus } from './status.ts';
import { addSteering } from './steer.ts';
import { addTrends } from './trends.ts';

/** The commands, in the order in which `--help` lists them. */
export const commands: readonly ((program: Command) => void)[] = [
  addRun,
  addStatus,
  addDryRun,
  addPost,
  addPosts,
  addSlots,
  addTrends,
  addOffers,
  addSteering,
  addSettle,
  addSimulate,
  addJudge,
  addParse,
  addDoctor,
  addCompletion,
];
