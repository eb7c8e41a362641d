/**
 * What may stand beside a known name without saying anything new of it, so that the whole topic is still known: watching,
 * releasing, playing, meeting. Patterns as in `grave-news.ts`. Anything else beside a name (`psychosis`, `files`, `CEO`) may
 * be what the topic is really about.
 */
export const PLACED_WORDS = `
      watch, live, stream, ticket, schedule, fixture, result, score, highlight, preview, prediction, lineup, squad, team, =draw, =draft,
      kit, jersey, merch, store, trailer, teaser, gameplay, demo, dlc, skin, map, mode, patch, update, expansion, remaster, beta, alpha,
      summit, conference, conf, con, expo, meetup, workshop, webinar, hackathon, keynote, congress, symposium, camp, bootcamp, academy, school,
      course, class, certification, certified, tutorial, tip, guide, lab, community, club, user, developer, dev, engineer, engineering, builder,
      ambassador, partner, launch, release, price, pricing, spec, review, benchmark, comparison, generator, generate, image, video, photo,
      picture, music, voice, art, text, code, coding, model, tool, app, api, sdk, cli, plugin, extension, studio, playground, platform, stack,
      suite, edition, plus, pro, max, ultra, mini, nano, lite, turbo, go, super, ti, =one, =x, =s, next, =open, version, series, season,
      episode, chapter, part, final, semifinal, quarterfinal, playoff, round, match, game, race, qualifying, practice, sprint, medal,
      champion, championship, tournament, cup, league, trophy, opener, derby, =vs, =v, weekend, night, morning, afternoon, evening, day, week, month,
      year, today, tonight, tomorrow, =mon, =tue, =wed, =thu, =fri, =sat, =sun, january, february, march, april, june, july, august, september,
      october, november, december, spring, summer, autumn, fall, winter, eve, anniversary, birthday, edition, special, =fest, festival, fiesta,
      gala, awards, award, nominee, nomination, winner, red carpet, after show, halftime show, performance, stage, tour, world, concert, setlist,
      album, single, song, mv, debut, comeback, cover, remix, playlist, radio, podcast, interview, cast, movie, film, show, scene, soundtrack,
      poster, clip, premiere, finale, recap, theory, quiz, puzzle, hint, answer, challenge, contest, fan, fans, =stan, nation, army, family,
      =the, =a, =an, =of, =in, =on, =at, =to, =for, =with, =by, =from, =and, =or, =is, =are, =be, =it, =its, =my, =our, =your, =we, =i, =you, =me,
      =us, =new, =now, =here, =all, =more, =best, =top, =first, =big, =great, =good, =happy, =lets, =go, =love, =hello, =welcome, =back, =out,
      =soon, =coming, =ready, =time, =only, =every, =this, =that, =just, =so, =up, =day, =women, =womens, =men, =mens, =girls, =boys, =kids,
      =junior, =youth, =europe, =european, =asia, =asian, =africa, =eu, =na, =emea, =apac, =latam, =global, =international, =national, =city,
      training, inference, compute, computing, learning, cluster, server, cloud, data, open source, opensource, free trial, hiring event,
      =todos, =todas, =tous, =toutes, =viva, =hoy, =aujourdhui, =au, =en, =el, =los, =las, =del, =le, =les, =des, =du, =na, =vivo, =directo,
      history, peak, goat, fever, era, rank, ranking, collab, collaboration, stock =price, =stock, =stocks, share =price, =shares, earnings, =q1, =q2, =q3, =q4`;

/** Words that beside a name of fans turn it into a complaint, a question or an affair. */
export const DOUBTFUL_WORDS = `
      ceo, cfo, cto, boss, manager, owner, ask, askme, file, =paper, =papers, pause, quit, leave, leaving, =left, truck, contract, agency, company,
      dating, date, girlfriend, boyfriend, wife, husband, pregnant, baby, wedding, marriage, enlist, enlistment, military, hiatus, statement,
      apologise, apologize, explain, answer =us, wake =up, speak =up, do =better, disband, terminate, withdraw, remove, kick =out, out, unfollow,
      plagiarism, plagiarise, lipsync, autotune, visa, airport, health, doctor, hospital, accident, =gone, miss, =missing, forever, =last, goodbye,
      farewell, remember, memory, tribute, truth, lie, lies, exposed, tape, video =leak, leak, chat, screenshot, stalker, sasaeng, antis, hater,
      bully, bullying, scandal, controversy, drama, debate, beef, diss, feud, fraud, lawsuit, court, tax, police, drug, drunk, =who, =why,
      =what, =where, =is =over, =over, =party =over, fired, =not, =never, =dont, =no, =nobody, =without, =end, ended, ending`;
