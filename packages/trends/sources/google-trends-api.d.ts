/** google-trends-api 4.9.2 ships no types; these are the calls we make. */
declare module 'google-trends-api' {
  const client: {
    interestOverTime(query: { keyword: string[]; startTime: Date; endTime: Date }): Promise<string>;
    dailyTrends(query: { geo: string }): Promise<string>;
  };
  export default client;
}
