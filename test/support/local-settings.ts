/**
 * Settings under which a slot of A opens in the minute that `now` is in, and its next one ten minutes later: commands that
 * follow each other mean the same slot, however slow the machine. Slots of B come half way between.
 */
export function openSlotSettings(now: number): object {
  const minute = new Date(now).getUTCMinutes();
  return {
    window: '00:00-24:00',
    intervalMinutes: 10,
    minGapMinutes: 5,
    dailyCap: 50,
    trends: { use: 'relevant' },
    accounts: [
      { id: 'A', handle: 'VOLTAGEGPU', offsetMinutes: minute % 10 },
      { id: 'B', handle: 'Voltage_GPU', offsetMinutes: (minute + 5) % 10 },
    ],
  };
}

/** A time zone in which it is past noon and before one: far from midnight, where the clock of a sped-up run begins. */
export function noonZone(now: number): string {
  const ahead = 12 - new Date(now).getUTCHours();
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}
