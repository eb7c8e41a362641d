/** What the owner is written to about. */
export interface Notice {
  /** One line of plain ASCII, at most 100 characters: what Amazon SNS takes as a mail's subject (documentation, 2026-11). */
  subject: string;
  /** What happened, and what to do. */
  text: string;
}

/** Writes to the owner. Never throws: answers whether it was delivered, and logs what was not. */
export type Notify = (notice: Notice) => Promise<boolean>;
