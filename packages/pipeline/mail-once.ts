import type { KeyValueStore, Notice, Notify } from '@promoter/domain';

/** What was told last: as it was read, as it is from now on, and as it is where the mail was not delivered. */
export interface Telling {
  key: string;
  /** The entry of the key's value that says what was told, by which another run is noticed. */
  entry: string;
  before: unknown;
  after: Readonly<Record<string, unknown>>;
  undelivered: Readonly<Record<string, unknown>>;
}

interface MailOnceServices {
  keyValues: Pick<KeyValueStore, 'setIf'>;
  notify: Notify;
}

/**
 * Mails a notice, if there is one, unless another run has told it meanwhile. What was told is written before, so that nobody
 * is written to twice; a mail that was not delivered is due again. Answers whether this run mailed it, delivered or not.
 */
export async function mailOnce(
  { key, entry, before, after, undelivered }: Telling,
  notice: Notice | null,
  { keyValues, notify }: MailOnceServices,
): Promise<boolean> {
  const told: unknown = Object(before)[entry];
  if (!(await keyValues.setIf(key, entry, told, after)) || notice === null) return false;
  if (!(await notify(notice))) await keyValues.setIf(key, entry, after[entry], undelivered);
  return true;
}
