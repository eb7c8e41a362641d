import { text } from 'node:stream/consumers';
import { printJsonLines } from '@promoter/local/print.ts';
import { Refusal } from '@promoter/local/refusal.ts';
import { PageError, parsers } from '@promoter/trends/sources';

export type PageSource = keyof typeof parsers;

export async function parse(source: PageSource): Promise<void> {
  const page = await text(process.stdin);
  try {
    printJsonLines(
      parsers[source](page).map(({ topic, rank, volume, headlines }) => ({ topic, rank, volume, headlines })),
    );
  } catch (error) {
    if (error instanceof PageError) throw new Refusal(`this is no ${source} page: ${error.message}`, { cause: error });
    throw error;
  }
}
