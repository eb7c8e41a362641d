import { type AuditEntry, type AuditLog, utcDay } from '@promoter/domain';

export function createAuditLog(): AuditLog {
  const entries: AuditEntry[] = [];
  return {
    add: async (entry) => void entries.push({ ...entry }),
    list: async (first, last) =>
      entries.filter(({ at }) => first <= utcDay(at) && utcDay(at) <= last).sort((a, b) => b.at - a.at),
  };
}
