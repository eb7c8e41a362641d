/** Words that make an affair of any technology: it fails, it is forbidden, it goes to court. Patterns as in `grave-news.ts`. */
export const AFFAIR_WORDS = `
      =down, outage, =outages, crash, =act, law, bill, =legislation, regulation, =regulate, lawsuit, antitrust, =sue, =sues, =sued, =suing, trial,
      court, verdict, ruling, settlement, subpoena, ban, =banned, =hearing, testify, strike, layoff, =layoffs, =fired, breach, =hacked, =hack, leak,
      protest, boycott, scandal, fraud, scam, probe, investigation, =privacy, monopoly, tariff, sanction, export =ban|=controls, shutdown, bankruptcy,
      =gate, psychosis, delusion, addiction, addict, suicide, backdoor, vulnerability, =cve, malware, =children, =teen, =teens, =teenager, =minors, =drone, =drones,
      weapon, military, pentagon, surveillance, spy, smuggle, embargo, porn, nude, undress, predator, grooming, racist, racism, =biased, plagiarism, copyright, =stolen,
      theft, =cheating, misinformation, propaganda, election, hoax, =crisis, panic, backlash, outrage, outcry, controversy, criticism, apology, apologise, apologize,
      resign, =quits, =ousted, whistleblower, =dead, =dies, =died, death, kill, murder, shooting, explosion, =burning, =melting, overheat, =faulty, defect, shortage`;

/** Words that make a demand, a question or a complaint of what comes after them, at the beginning of a topic. */
export const DEMANDS = `
      ask, askme, stop, cancel, quit, delete, boycott, ban, pause, resist, against, not, never, expose, dump, leave, uninstall, justice, fire, sue,
      investigate, regulate, defund, abolish, thanks, why`;
