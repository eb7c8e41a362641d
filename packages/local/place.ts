/** The options by which every command finds its configuration and its data. */
export interface PlaceOptions {
  config?: string;
  data: string;
  json?: boolean;
}

/** Where a bot keeps its data unless it is told another folder. */
export const DEFAULT_DATA = '.bot-data';
