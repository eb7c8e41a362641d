import { WrongUsage } from '@promoter/local/refusal.ts';
import type { Command } from 'commander';

/** What the control API refuses of a request, each fault after the API's name of what has it: `first: must be a day; …`. */
export class WrongParameters extends WrongUsage {}

/** Options that the API knows by another name. */
const OPTIONS: Readonly<Record<string, string>> = { first: '--from', last: '--until', version: '--seen' };

/** The faults by what a person typed: an option of the command for each parameter of the API that it sets. */
export function faultsOfOptions({ message }: WrongParameters, command: Pick<Command, 'options'>): string {
  const known = new Set(command.options.map(({ long }) => long));
  return message.replace(/(?<=^|; )[a-z]+(?=: )/gi, (name) => {
    const option = OPTIONS[name] ?? `--${name}`;
    return known.has(option) ? option : name;
  });
}
