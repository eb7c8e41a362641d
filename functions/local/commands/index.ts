import type { Command } from 'commander';
import { addDoctor } from './doctor.ts';
import { addDryRun } from './dry-run.ts';
import { addJudge } from './judge.ts';
import { addParse } from './parse.ts';
import { addPost } from './post.ts';
import { addRun } from './run.ts';

/** The commands, in the order in which `--help` lists them. */
export const commands: readonly ((program: Command) => void)[] = [
  addRun,
  addDryRun,
  addPost,
  addJudge,
  addParse,
  addDoctor,
];
