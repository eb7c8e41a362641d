import { describe, expect, test } from '@jest/globals';
import { readTopicOverrides, withWorkspace } from '../../packages/cli/open-workspace.ts';

describe('a folder of the system’s own', () => {
  test.each(['/proc/x', '/proc', '/sys/fs/x', '/dev/x', '/dev/../proc/1/x'])('%s keeps no data', async (data) => {
    const sentence = `${data} is a folder of the system’s own and keeps no data: name another with --data`;
    const opened = withWorkspace({ data, ifMissing: 'make' }, async () => 'opened');
    await expect(opened).rejects.toMatchObject({ name: 'WrongUsage', message: sentence });
    await expect(readTopicOverrides({ data })).rejects.toMatchObject({ message: sentence });
  });

  test.each(['/dev/shm/absent', '/process/absent'])('%s is not one', async (data) => {
    const opened = withWorkspace({ data, ifMissing: 'refuse' }, async () => 'opened');
    await expect(opened).rejects.toMatchObject({ message: expect.stringContaining('there is no folder') });
  });
});
