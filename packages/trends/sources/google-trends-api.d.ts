/** google-trends-api 4.9.2 ships no types; this is the call we make. */
declare module 'google-trends-api' {
  const client: import('./google-trends-api-source.ts').GoogleTrendsClient;
  export default client;
}
