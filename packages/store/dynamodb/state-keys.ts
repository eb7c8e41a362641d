import type { Mode } from '@promoter/domain';
import type { Slot } from '@promoter/slots';

/** The keys of the State table. Their words are those on disk. */
export const STATE = {
  holds: { key: 'steering' },
  reservations: (mode: Mode) => ({ key: `gate#${mode}` }),
  day: (mode: Mode, { account, day }: Slot) => ({ key: `day#${mode}#${account}#${day}` }),
  month: (mode: Mode, month: string) => ({ key: `month#${mode}#${month}` }),
  log: (day: string) => ({ key: `log#${day}` }),
  topics: { key: 'topics' },
  refusedTopics: (place: number) => ({ key: `refused-topics#${place}` }),
  keyValue: (key: string) => ({ key: `note#${key}` }),
} as const;
