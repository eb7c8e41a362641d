import { offersAnswer, offersPutAnswer } from '@promoter/control/answers';
import { readJson } from '@promoter/local/read-json.ts';
import type { Command } from 'commander';
import { callApi } from '../api-client.ts';
import { type RemoteOptions, withRemote } from '../options.ts';
import { print, printAnswer, printJsonLines, printTable, printText } from '../print.ts';

const PUT_HELP = `
Example:
  npm run -s bot -- offers put offers.json

offers.json:
  {"offers": [
    {"id": "8x-h200", "kind": "gpu", "name": "H200", "count": 8, "unit": "hour", "priceUsd": "26.60"},
    {"id": "qwen3-32b-in", "kind": "model", "name": "Qwen3-32B", "unit": "million-tokens-in", "priceUsd": "0.06"},
    {"id": "qwen3-32b-out", "kind": "model", "name": "Qwen3-32B", "unit": "million-tokens-out", "priceUsd": "0.24"}
  ]}
Also, if wanted: "available" (true), "location", "source", and "fetchedAt", when the price was read (now).`;

/** `bot offers`, which is `offers list`, and `bot offers put`. */
export function addOffers(program: Command): void {
  const offers = withRemote(program.command('offers'))
    .description('list the prices that posts may quote, or load a list by hand')
    .action(list);

  withRemote(offers.command('list'))
    .description('list the offers with the age of their prices')
    .action((_: RemoteOptions, command: Command) => list(command.optsWithGlobals()));

  withRemote(offers.command('put'))
    .description('store the offers of a JSON file')
    .argument('<file>')
    .addHelpText('after', PUT_HELP)
    .action((file: string, _: RemoteOptions, command: Command) => put(file, command.optsWithGlobals()));
}

async function list(options: RemoteOptions): Promise<void> {
  const { offers } = await callApi(options, 'GET', '/offers', offersAnswer);
  if (options.json) return printJsonLines(offers);
  if (offers.length === 0)
    return printText(
      'No offers: live posts name no price, rehearsals use a sample list. "offers put" enters yours, "offers put --help" shows the form.',
    );
  printTable(
    offers.map(({ id, name, count, priceUsd, unit, available, fresh, source }) => ({
      offer: id,
      name: count > 1 ? `${count}x ${name}` : name,
      price: `${usd(priceUsd)} / ${unit.replaceAll('-', ' ')}`,
      quoted: !available ? 'no: not available' : fresh ? 'yes' : 'no: too old',
      source,
    })),
  );
}

async function put(file: string, options: RemoteOptions): Promise<void> {
  const answer = await callApi(options, 'POST', '/offers', offersPutAnswer, readList(file));
  printAnswer(answer, options, ({ put: stored }) => print(`${stored} offers stored`));
}

/** To the cent at least: `$26.60`, `$0.005`. */
const usd = (amount: number): string =>
  `$${amount.toFixed(2).length > String(amount).length ? amount.toFixed(2) : amount}`;

/** The file's list; a bare array is taken as the list itself. */
function readList(file: string): unknown {
  const content = readJson(file, `the offers file ${file}`);
  return Array.isArray(content) ? { offers: content } : content;
}
