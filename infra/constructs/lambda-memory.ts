/**
 * Lambda memory of post-slot, in MB: with 1,769 MB comes one whole vCPU. A post is single-threaded from loading to X's
 * answer, so less makes it slower and more buys nothing. `npm run bench` shows both, with what they cost.
 */
export const POSTER_MEMORY_MB = 1769;
