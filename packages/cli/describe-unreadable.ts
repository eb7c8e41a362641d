import type { UnreadableTable } from '@promoter/control/answers';

export const countOf = (rows: number): string => `${rows} unreadable ${rows === 1 ? 'row' : 'rows'}`;

export const examplesOf = (rows: number, examples: UnreadableTable['examples']): string =>
  [...examples.map(({ key, fault }) => `${key}: ${fault}`), ...(rows > examples.length ? ['…'] : [])].join('; ');
