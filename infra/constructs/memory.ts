/**
 * What a poster has, in MB: with 1,769 comes a whole processor. A post is work for one thread from the first line that is
 * loaded to X's answer, so less makes it wait and more buys nothing. `npm run bench` shows both, with what they cost.
 */
export const POSTER_MEMORY_MB = 1769;
