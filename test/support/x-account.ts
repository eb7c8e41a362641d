import { inspect } from 'node:util';
import type { XCredentials } from '@promoter/x';

/** Keys of the length and letters that X's real ones have, so that a leak of one would be seen. */
export const X_CREDENTIALS: XCredentials = {
  apiKey: 'xvz1evFS4wEEPTGEFPHBog123',
  apiSecret: 'L8qq9PZyRg6ieKGEKhZolGC0vJWLw8iEJ88DRdyOg4Kd9mQ1fA',
  accessToken: '370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb',
  accessSecret: 'LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE7tQ2',
};

/** Whether any of the keys can be read out of this, whole or in part, however it is printed. */
export function showsSecret(value: string): boolean {
  return Object.values(X_CREDENTIALS).some((secret) => value.includes(secret) || value.includes(secret.slice(0, 12)));
}

/** Everything as one text, however deep, errors and their causes included. */
export const shown = (...values: unknown[]): string =>
  inspect(values, { depth: 12, maxStringLength: null, showHidden: true });
