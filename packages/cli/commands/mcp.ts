import type { Command } from 'commander';
import { type RemoteOptions, withRemote } from '../options.ts';

const HELP = `
Examples:
  npm run -s bot -- mcp --data .bot-data
  npm run -s bot -- mcp --url https://abc.lambda-url.eu-west-3.on.aws --steer

An MCP client starts it: what to paste there is under "Agents" in README.md. A token belongs into BOT_TOKEN.`;

/** `bot mcp`: the bot as tools for an agent, over standard input and output. */
export function addMcp(program: Command): void {
  withRemote(program.command('mcp'))
    .description(
      'serve the bot to an agent as tools (MCP over standard input and output); they look and change nothing',
    )
    .option('--steer', 'also tools that change something, as far as the token may')
    .addHelpText('after', HELP)
    .action(async ({ steer = false, ...options }: RemoteOptions & { steer?: boolean }) => {
      const { serveMcp } = await import('../mcp/serve.ts');
      await serveMcp(options, { steer });
    });
}
