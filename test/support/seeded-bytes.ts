import { createRandom } from '../../packages/simulation/random.ts';

/** `randomBytes` for tests: the same bytes in every run. */
export function seededBytes(): (count: number) => Uint8Array {
  const random = createRandom(1, 'bytes');
  return (count) => Uint8Array.from({ length: count }, () => random.between(0, 255));
}
