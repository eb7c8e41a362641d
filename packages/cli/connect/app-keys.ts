import { type XApp, xCredentialsSchema } from '@promoter/x';
import * as z from 'zod/mini';

export interface FoundApp {
  app: XApp;
  /** Where its keys come from, as the end of a sentence. */
  from: string;
}

const appSchema = z.pick(xCredentialsSchema, { apiKey: true, apiSecret: true });

/** The app's own keys among these members of an entry or a secret; undefined where they are not filled in. */
export const appIn = (members: unknown): XApp | undefined => appSchema.safeParse(members).data;
