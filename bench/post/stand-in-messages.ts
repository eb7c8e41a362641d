import * as z from 'zod/mini';

/** The account's secret, which the local X knows. */
export const KEYS = { apiKey: 'k', apiSecret: 's', accessToken: '1-t', accessSecret: 'a' };

/** Milliseconds that processes of one machine agree on. */
export const clock = (): number => performance.timeOrigin + performance.now();

const trip = z.object({
  operation: z.string(),
  /** From the request's last byte to the answer's. */
  from: z.number(),
  to: z.number(),
  reads: z.number(),
  writes: z.number(),
});
export type Trip = z.infer<typeof trip>;

/** What the stand-ins and the bench send each other. */
export const messageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready'), endpoints: z.record(z.string(), z.string()) }),
  /** Trends and offers are wanted as fresh as they are at this time. */
  z.object({ kind: z.literal('prepare'), at: z.number() }),
  z.object({ kind: z.literal('prepared') }),
  z.object({ kind: z.literal('accepted'), at: z.number() }),
  z.object({ kind: z.literal('ask-trips') }),
  z.object({ kind: z.literal('trips'), trips: z.array(trip) }),
]);
export type Message = z.infer<typeof messageSchema>;
