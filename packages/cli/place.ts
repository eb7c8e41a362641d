/** The options by which every command finds its configuration and its data. */
export interface PlaceOptions {
  config?: string;
  data: string;
  json?: boolean;
}

/** The folder of a bot's data unless another is given. */
export const DEFAULT_DATA = '.bot-data';
