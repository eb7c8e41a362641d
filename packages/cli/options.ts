import { type Command, InvalidArgumentError, Option } from 'commander';

/** The options by which every command finds its configuration and its data. */
export interface PlaceOptions {
  config?: string;
  data: string;
  json?: boolean;
}

/** The folder of a bot's data unless another is given. */
export const DEFAULT_DATA = '.bot-data';

/** Commands that read or steer can do so on a deployed bot instead. */
export interface RemoteOptions extends PlaceOptions {
  url?: string;
  token?: string;
}

export const withPlace = (command: Command): Command =>
  command
    .option('--config <file>', 'settings as JSON (the "bot" object), instead of those in cdk.json')
    .option('--data <dir>', 'the folder of the embedded database', DEFAULT_DATA);

/** The options of commands that call X. */
export interface LiveOptions {
  /** A rehearsal unless set. */
  live?: boolean;
  secrets?: string | undefined;
  /** The folder of the GIFs that the catalogue names, when not the one beside it. */
  media?: string | undefined;
}

/** For commands that call X. */
export const withLive = (
  command: Command,
  live: string,
  secrets = 'a file with the accounts’ keys to X, for --live',
): Command =>
  command
    .option('--live', live)
    .option('--secrets <file>', secrets)
    .option('--media <dir>', 'the folder of the GIFs that the catalogue names, instead of the one beside it');

export const withJson = (command: Command): Command =>
  command.option('--json', 'print JSON: one document, or one line a row');

export const withRemote = (command: Command): Command =>
  withJson(withPlace(command))
    .addOption(new Option('--url <url>', 'the Function URL of a deployed bot').env('BOT_URL'))
    .addOption(new Option('--token <token>', 'its control token').env('BOT_TOKEN'));

/** Parses a whole number from `least` to `most`, or says what it should have been. */
export const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
