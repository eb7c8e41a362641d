import { insightsAnswer } from '@promoter/control/answers';
import { insightsCsv } from '@promoter/control/insights-csv';
import { DIMENSIONS, type Dimension } from '@promoter/learning/dimensions';
import { type Command, Option } from 'commander';
import { callApi } from '../api-client.ts';
import { type RemoteOptions, wholeNumber, withRemote } from '../options.ts';
import { printJson } from '../print.ts';
import { printInsights } from '../print-insights.ts';

interface InsightsOptions extends RemoteOptions {
  days: number;
  dimension?: Dimension;
  csv?: boolean;
}

/** `bot insights`: what the posts brought, by what they were made of and when they went out, with 90 % intervals. */
export function addInsights(program: Command): void {
  withRemote(program.command('insights'))
    .description('show what the posts of some days brought, by angle, idea, tag, hour and more, and how sure that is')
    .option('--days <count>', 'how many local days, today included', wholeNumber(1, 400), 28)
    .addOption(new Option('--dimension <name>', 'one of them alone, with every row').choices(DIMENSIONS))
    .addOption(new Option('--csv', 'print CSV, with every row and plain numbers').conflicts('json'))
    .addHelpText(
      'after',
      '\nExamples:\n  npm run -s bot -- insights --dimension domainTag\n  npm run -s bot -- insights --days 90 --csv > insights.csv',
    )
    .action(async ({ days, dimension, csv, ...options }: InsightsOptions) => {
      const all = await callApi(options, 'GET', `/insights?days=${days}`, insightsAnswer);
      const isShown = (row: { dimension: string }): boolean => dimension === undefined || row.dimension === dimension;
      const insights = { ...all, dimensions: all.dimensions.filter(isShown), rows: all.rows.filter(isShown) };
      if (csv) process.stdout.write(insightsCsv(insights));
      else if (options.json) printJson(insights);
      else printInsights(insights, { most: dimension === undefined ? undefined : Number.POSITIVE_INFINITY });
    });
}
