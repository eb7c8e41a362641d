import { Argument, type Command } from 'commander';
import { withJson } from '../options.ts';
import { print, printAnswer } from '../print.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;

const EXAMPLE = `
Example, for bash, which then completes "bot …" in this folder:
  alias bot="npm run -s bot --"; source <(npm run -s bot -- completion bash)`;

/** `bot completion`: completion scripts, generated from the commands themselves. */
export function addCompletion(program: Command): void {
  withJson(program.command('completion'))
    .description('print the completion of these commands for a shell')
    .addArgument(new Argument('<shell>', 'whose completion').choices(SHELLS))
    .addHelpText('after', EXAMPLE)
    .action((shell: (typeof SHELLS)[number], options: { json?: boolean }) =>
      printAnswer({ shell, script: SCRIPTS[shell](wordsOf(program)) }, options, ({ script }) => print(script)),
    );
}

/** What may follow a command. */
interface Words {
  command: string;
  description: string;
  /** The choices of its arguments, and its subcommands. */
  plain: readonly string[];
  /** `--account`; those of its subcommands, too. */
  options: readonly string[];
}

const wordsOf = (program: Command): Words[] =>
  program.commands.map((command) => ({
    command: command.name(),
    description: command.description().replaceAll("'", '’'),
    plain: [
      ...command.commands.map((sub) => sub.name()),
      ...command.registeredArguments.flatMap(({ argChoices = [] }) => argChoices),
    ],
    options: [
      ...new Set([command, ...command.commands].flatMap((one) => one.options.map(({ long }) => long ?? ''))),
      '--help',
    ],
  }));

const SCRIPTS: Record<(typeof SHELLS)[number], (words: readonly Words[]) => string> = {
  bash: (words) => `_bot() {
  local words
  if [ "$COMP_CWORD" -eq 1 ]; then words="${words.map(({ command }) => command).join(' ')}"; else
    case "\${COMP_WORDS[1]}" in
${words.map(({ command, plain, options }) => `      ${command}) words="${[...plain, ...options].join(' ')}" ;;`).join('\n')}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _bot bot`,
  zsh: (words) => `_bot() {
  if (( CURRENT == 2 )); then
    local -a commands=(${words.map(({ command, description }) => `'${command}:${description}'`).join(' ')})
    _describe command commands
  else
    case "$words[2]" in
${words.map(({ command, plain, options }) => `      ${command}) compadd -- ${[...plain, ...options].join(' ')} ;;`).join('\n')}
    esac
    _files
  fi
}
compdef _bot bot`,
  fish: (words) =>
    words
      .flatMap(({ command, description, plain, options }) => [
        `complete -c bot -n __fish_use_subcommand -a ${command} -d '${description}'`,
        ...[...plain.map((word) => `-a ${word}`), ...options.map((option) => `-l ${option.slice(2)}`)].map(
          (word) => `complete -c bot -n '__fish_seen_subcommand_from ${command}' ${word}`,
        ),
      ])
      .join('\n'),
};
