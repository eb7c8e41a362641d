import { daysAfter, type LocalDay, localDay, mondayOfWeek, type Notice, type Week, weekOf } from '@promoter/domain';
import type { ReportAnswer } from '../answers/index.ts';
import { printReport } from './print-report.ts';
import { type ReportFacts, type ReportServices, readReportFacts } from './report-facts.ts';
import { reportOf } from './weekly-report.ts';

/**
 * The report of an ISO week. Without one: of the last that ended, or where the bot had no slots in that, of this week so far.
 * Undefined where there is no such week, or it has not begun.
 */
export async function readReport(services: ReportServices, week?: Week): Promise<ReportAnswer | undefined> {
  const today = localDay(services.config.timezone, services.now());
  if (week !== undefined) {
    const monday = mondayOfWeek(week);
    return monday === undefined || monday > today ? undefined : answerOf(await factsOf(services, monday));
  }
  const ended = await factsOf(services, daysAfter(today, -7));
  return answerOf(hasSlots(ended) ? ended : await factsOf(services, today));
}

/** The same as a mail; null of a week in which the bot had no slots. */
export async function readReportNotice(services: ReportServices, week: Week): Promise<Notice | null> {
  const monday = mondayOfWeek(week);
  const facts = monday === undefined ? undefined : await factsOf(services, monday);
  if (!facts || !hasSlots(facts)) return null;
  const { posted, mode, advice, lines } = answerOf(facts);
  const did = mode === 'rehearsal' ? 'rehearsed' : 'published';
  const changes = advice.length === 0 ? 'nothing to change' : `${advice.length} to change`;
  return {
    subject: `Week ${week}: ${posted} ${posted === 1 ? 'post' : 'posts'} ${did}, ${changes}`,
    text: [...lines, '', 'To see it again: npm run -s bot -- report'].join('\n'),
  };
}

function factsOf(services: ReportServices, day: LocalDay): Promise<ReportFacts> {
  const week = weekOf(day);
  return readReportFacts(services, week, mondayOfWeek(week) ?? day);
}

const hasSlots = ({ this: { records } }: ReportFacts): boolean => records.length > 0;

function answerOf(facts: ReportFacts): ReportAnswer {
  const report = reportOf(facts);
  return { ...report, lines: printReport(report) };
}
