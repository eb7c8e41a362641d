/**
 * Names of one and the same, a line each: what news calls it, and what its fans' and broadcasters' tags do. Codes are those
 * of scoreboards. A name in two lines (`bos`) is of both. Leagues of 2026-27, as of 2026-11; facts from the leagues' own sites.
 */
export const SAME_NAMES = `
  arsenal, ars, coyg, gooners, arsenal fc
  aston villa, avl, avfc, utv
  bournemouth, bou, afcb
  brentford, bre, brentford fc
  brighton, bha, bhafc, seagulls
  burnley, bur, twitterclarets
  chelsea, che, cfc, ktbffh
  crystal palace, cry, cpfc
  everton, eve, efc, toffees, coyb
  fulham, ful, ffc, coyw
  leeds united, leeds, lufc, mot
  leicester city, leicester, lcfc
  liverpool, liv, lfc, ynwa
  manchester city, man city, mci, mnc, mcfc
  manchester united, man united, man utd, manchester utd, mun, mufc, ggmu
  newcastle united, newcastle, nufc, toon army
  nottingham forest, nottm forest, nfo, nffc
  sunderland, sun, safc, haway the lads
  tottenham, tottenham hotspur, tot, thfc, coys
  west ham, west ham united, whu, whufc, coyi
  wolverhampton, wolverhampton wanderers, wol, wwfc
  southampton, sou, saintsfc
  celtic, celtic fc, celticfc
  glasgow rangers, rangersfc, rangers fc
  real madrid, rma, rmcf, rmtv, hala madrid
  barcelona, fc barcelona, barca, fcb, fcbarca, visca barca, forca barca
  atletico madrid, atleti, atm, aupa atleti
  juventus, juve, juv, forza juve, fino alla fine
  inter milan, internazionale, forza inter, intermilan
  ac milan, acm, acmilan, forza milan
  napoli, nap, sscnapoli, forza napoli sempre
  roma, as roma, asroma, forza roma, daje roma
  lazio, laz, sslazio
  bayern, bayern munich, bayern munchen, fc bayern, fcbayern, mia san mia
  dortmund, borussia dortmund, bvb
  leverkusen, bayer leverkusen, b04
  eintracht frankfurt, sge, eintracht
  paris saint germain, psg, paris sg, ici cest paris, teampsg
  marseille, olympique marseille, olympique de marseille, teamom
  lyon, olympique lyonnais, olympique lyon, ollyon, teamol
  nice, ogc nice, ogcn, ogcnice
  lille, losc
  monaco, as monaco, asmonaco
  ajax, ajx, afc ajax
  benfica, slb, sl benfica
  porto, fc porto, fcp
  galatasaray, gal
  fenerbahce, fen
  besiktas, bjk
  royal challengers bengaluru, royal challengers bangalore, rcb, ee sala cup namde, play bold
  chennai super kings, csk, whistle podu, yellove
  mumbai indians, miw, one family mumbai, mi paltan
  kolkata knight riders, kkr, korbo lorbo jeetbo, ami kkr
  sunrisers hyderabad, srh, orange army, play with fire
  delhi capitals, dcw, roar macha, qila kotla
  punjab kings, pbks, sadda punjab, kings xi punjab, kxip
  rajasthan royals, halla bol, royals family
  lucknow super giants, lsg
  gujarat titans, aava de
  los angeles lakers, lakers, lal, la lakers, lake show
  boston celtics, celtics, bos, different here
  new york knicks, knicks, nyk, new york forever
  brooklyn nets, bkn
  philadelphia 76ers, 76ers, sixers, phi
  toronto raptors, raptors, tor, we the north
  chicago bulls, chi, bulls nation, see red
  cleveland cavaliers, cavaliers, cavs, cle, let em know
  detroit pistons, pistons, det, detroit basketball
  indiana pacers, pacers, ind, boom baby
  milwaukee bucks, mil, fear the deer
  atlanta hawks, atl, true to atlanta
  charlotte hornets, hornets, cha, buzz city
  miami heat, mia, heat culture, heat nation
  orlando magic, orl, magic together
  washington wizards, wizards, was, dc aboveall
  denver nuggets, nuggets, den, mile high basketball
  minnesota timberwolves, timberwolves, min, wolves back
  oklahoma city thunder, okc thunder, okc, thunder up
  portland trail blazers, trail blazers, por, rip city
  utah jazz, uta, take note
  golden state warriors, gsw, dub nation
  los angeles clippers, clippers, lac, la clippers, clipper nation
  phoenix suns, phx, valley proud
  sacramento kings, sac, light the beam
  dallas mavericks, mavericks, mavs, dal, mffl
  houston rockets, hou, rockets
  memphis grizzlies, grizzlies, mem, big memphis
  new orleans pelicans, pelicans, nop, nola
  san antonio spurs, sas, go spurs go, por vida
  arizona cardinals, ari, bird gang
  atlanta falcons, falcons, rise up, dirty birds
  baltimore ravens, ravens, bal, ravens flock
  buffalo bills, buf, bills mafia, go bills
  carolina panthers, car, keep pounding
  chicago bears, da bears, bear down
  cincinnati bengals, bengals, cin, who dey
  cleveland browns, dawg pound
  dallas cowboys, cowboys, dc4l, cowboys nation
  denver broncos, broncos, broncos country
  detroit lions, one pride
  green bay packers, packers, gb, go pack go
  houston texans, texans, h town made
  indianapolis colts, colts, for the shoe
  jacksonville jaguars, jaguars, jax, duuuval
  kansas city chiefs, chiefs, kc, chiefs kingdom
  las vegas raiders, raiders, lv, raider nation
  los angeles chargers, chargers, bolt up
  los angeles rams, lar, rams house
  miami dolphins, dolphins, phins up
  minnesota vikings, vikings, skol
  new england patriots, patriots, ne, ne pats
  new orleans saints, who dat
  new york giants, nyg, big blue
  new york jets, nyj, jet up
  philadelphia eagles, eagles, fly eagles fly, go birds
  pittsburgh steelers, steelers, pit, here we go
  san francisco 49ers, 49ers, niners, sf, fttb
  seattle seahawks, seahawks, sea, go hawks
  tampa bay buccaneers, buccaneers, bucs, tb, we are the krewe
  tennessee titans, titans, ten, titan up
  washington commanders, commanders, httc, raise hail
  new york yankees, yankees, nyy, reps bx
  boston red sox, red sox, dirty water
  los angeles dodgers, dodgers, lad, lets go dodgers
  new york mets, mets, nym, lgm
  chicago cubs, cubs, chc
  philadelphia phillies, phillies, ring the bell
  houston astros, astros, built for this
  atlanta braves, braves, braves country
  toronto blue jays, blue jays, lights up letsgo
  san diego padres, padres, sd
  taylor swift, swifties, eras tour, ts the eras tour
  bts, bangtan, bts army
  blackpink, blinks
  one direction, 1d, directioners
  harry styles, harries
  beyonce, beyhive
  ariana grande, arianators
  formula 1, formula one, f1
`;
