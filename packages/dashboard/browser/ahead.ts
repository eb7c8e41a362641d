/**
 * What the page begins with, asked for while the rest of the script is still on its way: this is a small file of its own,
 * which the page loads beside it.
 */
import * as api from './api.ts';

/** How many coming slots, and how many posts, Today shows. */
const SLOTS_SHOWN = 4;
const POSTS_SHOWN = 3;

/** Reads at once: the first call is given that answer, and later ones read anew. */
function readAhead<Answer>(read: () => Promise<Answer>): () => Promise<Answer> {
  let first: Promise<Answer> | undefined = read();
  // Whoever calls is told.
  first.catch(() => {});
  return () => {
    const answer = first ?? read();
    first = undefined;
    return answer;
  };
}

const ifToday: typeof readAhead = /^(#today\b.*)?$/.test(location.hash) ? readAhead : (read) => read;

export const readStatus = readAhead(api.readStatus);
export const readNext = ifToday(() => api.readPlan(24, SLOTS_SHOWN));
export const readLast = ifToday(() => api.readPosts(POSTS_SHOWN));
export const readToday = ifToday(() => api.readDay());
