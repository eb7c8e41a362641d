/**
 * What learning brings to real posts: `npm run bench:learning-posts [-- seeds]`. Three months of both accounts through the
 * real composition, with the catalogue and its sample offers, for simulated readers who click twice as often on one device,
 * product or tag; with learning and without, under the same trends, offers and luck. Exits 1 where a promise is broken.
 */
import { ANGLES } from '@promoter/domain';
import { LEARNED } from '@promoter/learning';
import { max, median } from './content/measure.ts';
import { type Liked, type PlayedPost, playPosts } from './learning/play-posts.ts';
import type { Readers } from './learning/readers.ts';

const HALF_LIFE_DAYS = 18;
const THIRD_MONTH = '2026-10-31';
/** Arms that even choice posts less often in a month are as often absent by chance. */
const OFTEN = 10;
/** What `npm run bench:content` promises of a month. */
const MOST_SIMILAR = 0.7;

const READERS: Readers = {
  clicks: 8,
  views: { kind: 'log-normal', sigma: 1 },
  hour: (hour) => 1 + 0.35 * Math.sin((hour - 14) / 3),
};

/** Of each dimension one that even choice posts often enough to be found, and seldom enough to be posted more. */
const LIKED: readonly Liked[] = [
  { dimension: 'product', arm: '8x H200', times: 2 },
  { dimension: 'domainTag', arm: '#AITraining', times: 2 },
  { dimension: 'device', arm: 'time', times: 2 },
];

const seeds = Array.from({ length: Number(process.argv[2] ?? 2) }, (_, index) => index + 1);
const print = (line: string): void => void process.stdout.write(`${line}\n`);
let broken = 0;
function line(what: string, figure: string, isKept?: boolean): void {
  if (isKept === false) broken += 1;
  print(`  ${isKept === undefined ? ' ' : isKept ? '✓' : '✗'} ${what.padEnd(66)} ${figure}`);
}

const clicksOf = (posts: readonly PlayedPost[]): number =>
  posts.reduce((sum, { observation: { clicks } }) => sum + (clicks ?? 0), 0);

/** The least posts of an arm, divided by those under even choice, among all that this posts often. */
function scarcest(on: readonly PlayedPost[], off: readonly PlayedPost[]): { arm: string; share: number } {
  const shares = LEARNED.flatMap((dimension) =>
    [...Map.groupBy(off, ({ observation }) => observation[dimension])]
      .filter(([arm, posts]) => arm !== undefined && posts.length >= OFTEN * seeds.length)
      .map(([arm = '', posts]) => ({
        arm,
        share: on.filter(({ observation }) => observation[dimension] === arm).length / posts.length,
      })),
  );
  return shares.sort((a, b) => a.share - b.share)[0] ?? { arm: '', share: 1 };
}

/** How far the angles of an account are off their even share, in posts. */
const anglesOff = (posts: readonly PlayedPost[]): number =>
  max(
    [...Map.groupBy(posts, ({ slot }) => slot.account).values()].flatMap((own) =>
      ANGLES.map((angle) => {
        const count = own.filter(({ observation }) => observation.angle === angle).length;
        return Math.abs(count - own.length / ANGLES.length);
      }),
    ),
  );

for (const liked of LIKED) {
  const world = { liked, readers: READERS, halfLifeDays: HALF_LIFE_DAYS };
  const last = (isOn: boolean): PlayedPost[][] =>
    seeds.map((seed) => playPosts(isOn, seed, world).filter(({ slot }) => slot.day >= THIRD_MONTH));
  const [offMonths, onMonths] = [last(false), last(true)];
  const [off, on] = [offMonths.flat(), onMonths.flat()];
  const count = (posts: readonly PlayedPost[]): number =>
    posts.filter(({ observation }) => observation[liked.dimension] === liked.arm).length;
  const { arm, share } = scarcest(on, off);
  const nearest = max(on.map((post) => post.nearest));
  const angles = max(onMonths.map(anglesOff));
  const spent = (posts: readonly PlayedPost[]): string => median(posts.map((post) => post.milliseconds)).toFixed(1);

  print(`\n${liked.dimension} ${liked.arm} is clicked on twice as often; third month of ${seeds.length} seeds`);
  line('its posts, with learning and without', `${count(on)} and ${count(off)} of ${on.length}`);
  line('clicks, of those without learning', `${((100 * clicksOf(on)) / clicksOf(off)).toFixed(1)} %`);
  line('least posts of any other arm, of those without learning', `${share.toFixed(2)} × (${arm})`, share > 0);
  line('greatest similarity to the 30 days before, at most 0.70', nearest.toFixed(2), nearest <= MOST_SIMILAR);
  line('angles off their even share, at most one post', angles.toFixed(1), angles <= 1);
  line('composing, median with learning and without', `${spent(on)} and ${spent(off)} ms`);
}
process.exitCode = broken === 0 ? 0 : 1;
