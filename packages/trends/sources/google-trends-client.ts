import client from 'google-trends-api';
import type { GoogleTrendsClient } from './google-trends-api-source.ts';

/** The real library. It opens its own connections, so only functions pass it in. */
export const googleTrendsClient: GoogleTrendsClient = client;
