import type { CrisisStatus } from '@promoter/control/answers';
import { moment, percent } from '../../format.ts';
import { Quoted } from './quoted.tsx';
import { regionName } from './words.ts';

/** What posts do meanwhile. */
const MEANWHILE: Readonly<Record<CrisisStatus['posts'], string>> = {
  'domain-only': 'Posts go out without trends and calendar tags meanwhile, but for what you allow.',
  pause: 'No post goes out meanwhile: slots are skipped.',
  ignore: 'Posts go out as ever: the bot was told to ignore a crisis.',
};

/** That tragedy and violence fill a list, where, since when, and what comes of it. */
export const CrisisNote = ({ crisis: { posts, regions } }: { crisis: CrisisStatus }) => (
  <section class="crisis" aria-label="Crisis">
    <h2>
      <i class="light" aria-hidden="true" /> A crisis fills the trends
    </h2>
    <ul>
      {regions.map(({ region, since, share, topics }) => (
        <li key={region}>
          <b>{regionName(region)}</b>, since {moment(since)}: tragedy and violence are {percent(share)} of its list
          {topics.map((topic, index) => (
            <span key={topic}>
              {index === 0 ? ', such as ' : ', '}
              <Quoted>{topic}</Quoted>
            </span>
          ))}
          .
        </li>
      ))}
    </ul>
    <p>
      {MEANWHILE[posts]} It is over by itself, after two calm lists in a row. Decide whether any advert is fitting
      today: “Pause all” is on the page Today. Were these topics harmless, allow them: what you allow no longer counts.
    </p>
  </section>
);
