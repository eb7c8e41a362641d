/** Words that make an affair of any technology: it fails, it is forbidden, it goes to court. Patterns as in `grave-news.ts`. */
export const AFFAIR_WORDS = `
      =down, outage, =outages, crash, =act, law, bill, =legislation, regulation, =regulate, lawsuit, antitrust, =sue, =sues, =sued, =suing, trial,
      court, verdict, ruling, settlement, subpoena, ban, =banned, =hearing, testify, strike, layoff, =layoffs, =fired, breach, =hacked, =hack, leak,
      protest, boycott, scandal, fraud, scam, probe, investigation, =privacy, monopoly, tariff, sanction, export =ban|=controls, shutdown, bankruptcy`;
