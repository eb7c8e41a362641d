import { isNativeError } from 'node:util/types';

export type DirectoryFault = 'locked' | 'unwritable' | 'full' | 'damaged';

/** The data directory cannot be used. The message is a sentence for the person who named the directory. */
export class DataDirectoryError extends Error {
  override readonly name = 'DataDirectoryError';
  readonly fault: DirectoryFault;

  constructor(fault: DirectoryFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}

/**
 * Recognises from an error of the file system or LevelDB why the directory cannot be used; undefined for other errors.
 */
export function directoryFault(directory: string, thrown: unknown): DataDirectoryError | undefined {
  const words = causes(thrown);
  const found = FAULTS.find(({ signs }) => signs.test(words));
  return found && new DataDirectoryError(found.fault, found.sentence(directory), { cause: thrown });
}

const FAULTS: readonly { fault: DirectoryFault; signs: RegExp; sentence: (directory: string) => string }[] = [
  {
    fault: 'locked',
    signs: /LEVEL_LOCKED|\/LOCK:/,
    sentence: (directory) => `the data directory ${directory} is in use by another process that does not answer`,
  },
  {
    fault: 'full',
    signs: /ENOSPC|EDQUOT|EFBIG|no space left|quota exceeded|file too large/i,
    sentence: (directory) =>
      `the disk of the data directory ${directory} is full; nothing was changed, free some space and try again`,
  },
  {
    fault: 'unwritable',
    signs: /EACCES|EPERM|EROFS|ENOTDIR|EEXIST|EISDIR|ENOENT|permission denied|read-only file system|not a directory/i,
    sentence: (directory) =>
      `the data directory ${directory} cannot be written to; check that it is a folder of yours or name another`,
  },
  {
    fault: 'damaged',
    signs: /LEVEL_CORRUPTION|LEVEL_DECODE_ERROR|LEVEL_IO_ERROR|corruption/i,
    sentence: (directory) =>
      `the data in ${directory} is damaged and was left as it is; restore a copy, or name another directory to start afresh`,
  },
];

/** Codes and messages of an error and everything behind it. */
function causes(thrown: unknown): string {
  if (!isNativeError(thrown)) return '';
  const code = 'code' in thrown ? String(thrown.code) : '';
  return `${code} ${thrown.message} ${causes(thrown.cause)}`;
}
