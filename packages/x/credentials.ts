import * as z from 'zod/mini';

const key = z.string().check(z.trim(), z.minLength(1, 'must not be empty'));

/** An account's keys to X (OAuth 1.0a): the shape of its secret and of the local secrets file. */
export const xCredentialsSchema = z.object({
  apiKey: key,
  apiSecret: key,
  accessToken: key,
  accessSecret: key,
});

export type XCredentials = z.output<typeof xCredentialsSchema>;

/** The app's own token (OAuth 2.0 bearer), which reads trends and searches but cannot post. */
export interface XBearer {
  bearerToken: string;
}
