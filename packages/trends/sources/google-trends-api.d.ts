/** google-trends-api 4.9.2 ships no types; this is the call we make. */
declare module 'google-trends-api' {
  const client: {
    interestOverTime(query: { keyword: string[]; startTime: Date; endTime: Date }): Promise<string>;
  };
  export default client;
}
