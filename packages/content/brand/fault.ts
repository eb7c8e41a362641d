/** One thing wrong with the catalogue: which entry, what it says, what to do. */
export interface BrandFault {
  /** `voices.A.ideas[3].second[1]`. */
  path: string;
  /** The sentence at fault, when it is one. */
  entry: string | null;
  message: string;
}
