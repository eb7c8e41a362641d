/** Sides of a fixture (`INDvsENG`, `MUNLIV`): codes as scoreboards write them, and countries that field teams. */

/** Codes of national teams, in cricket, football, hockey and the Olympics. */
export const NATIONS = `
      ind, aus, eng, nz, nzl, sa, rsa, sl, wi, ban, afg, zim, ire, ned, sco, nam, oma, uae, nep, pak, can, png, uga,
      ken,
      arg, bra, uru, col, chi, per, ecu, par, bol, ven, mex, crc, hon, pan, jam, tri, usa, usmnt, uswnt, esp, por,
      fra, ger, ita, bel, cro, srb, sui, den, swe, nor, fin, isl, pol, cze, svk, svn, hun, rou, bul, gre, tur, wal,
      nir, aut, alb, mkd, bih, mne, geo, mar, alg, tun, egy, sen, nga, gha, cmr, civ, mli, cod, ang, mas, sgp, tha,
      vie, ina, phi, jpn, kor, qat, ksa, irn, irq, syr, jor, chn, uzb, rus, ukr, isr,
      india, australia, england, new zealand, south africa, sri lanka, west indies, bangladesh, zimbabwe, ireland,
      netherlands, scotland, namibia, nepal, pakistan, afghanistan, oman, canada,
      argentina, brazil, brasil, uruguay, colombia, chile, peru, ecuador, paraguay, bolivia, mexico, costa rica,
      honduras, panama, jamaica, spain, portugal, france, germany, italy, belgium, croatia, serbia, switzerland,
      denmark, sweden, norway, finland, iceland, poland, czechia, slovakia, slovenia, hungary, romania, bulgaria,
      greece, turkey, wales, austria, albania, georgia, morocco, algeria, tunisia, egypt, senegal, nigeria, ghana,
      cameroon, ivory coast, japan, south korea, korea, qatar, saudi arabia, jordan, uzbekistan, indonesia, malaysia,
      thailand, vietnam, philippines, fiji, samoa, tonga`;

/** Codes and short names of clubs. Full names come from the sports lexicon. */
export const CLUBS = `
      csk, mi, rcb, kkr, srh, dc, dd, pbks, pbsk, pbk, kxip, kxp, rr, gt, lsg, rps, gl, iu, kk, lq, ms, pz, qg, ups,
      upw, gg, dcw, miw, rcbw, sixers, stars, scorchers, heat, thunder, strikers, renegades, hurricanes,
      ars, avl, bha, bou, bre, bur, che, cry, eve, ful, lee, lei, liv, lut, mci, mun, mnu, mcfc, mufc, lfc, afc, cfc,
      thfc, avfc, new, nor, nfo, sou, sun, shu, tot, wat, whu, wba, wol, eng fa, rma, rmcf, fcb, fcbarca, bar, atm,
      sev, val, vil, juv, int, mil, acm, rom, nap, laz, ata, fio, bay, bvb, rbl, b04, sge, psg, om, ol, mon, lil,
      ajx, psv, fey, slb, fcp, scp, cel, ran, gal, fen, bjk, ben, por, int mia, cuf,
      ohl, gla, ham, kob,
      atl, bos, bkn, cha, chi, cle, dal, den, det, gsw, hou, ind, lac, lal, mem, mia, min, nop, nyk, okc, orl, phi,
      phx, sac, sas, tor, uta, was, buf, ne, nyj, pit, bal, cin, ten, jax, kc, lv, lvr, lar, sf, sea, ari, gb, nyg,
      no, tb, car, nyy, nym, tbr, tex, laa, oak, sdp, sfg, stl, chc, cws, mtl, ott, ana, vgk, wpg, edm, cgy, van,
      nsh, cbj, fla, njd, nyi, nyr, wsh, col,
      newcastle, liverpool, manchester city, manchester united, leicester, leeds, brighton, southampton, sunderland,
      barcelona, madrid, girona, valencia, mallorca, alaves, rayo, roma, inter, milan, monaco, lyon, marseille,
      lille, nice, lens, rennes, porto, benfica, sporting, braga, monza, genoa, udinese, parma, como, cagliari,
      verona, frankfurt, stuttgart, freiburg, mainz, augsburg, hoffenheim, union berlin, wolfsburg, bremen, cologne,
      koln, america, leon, santos, puebla, necaxa, olimpia, libertad, nacional, penarol, bucaramanga, tolima,
      medellin, cali, barcelona sc, emelec, ldu, boston, chicago, toronto, utah, dallas, miami, denver, phoenix,
      atlanta, orlando, sacramento, memphis, milwaukee, indiana, detroit, cleveland, washington, charlotte, brooklyn,
      philly, houston, minnesota, portland, tampa bay, kansas city, jacksonville, tennessee, baltimore, cincinnati,
      pittsburgh, buffalo, green bay, arizona, seattle, los angeles, san diego, colorado, st louis, oakland,
      texas rangers, duke, unc, kansas, kentucky, gonzaga, alabama, clemson, lsu, ohio state, michigan, penn state,
      oregon, usc, ucla, notre dame, fury, wilder, usyk, joshua, canelo, tyson, paul, fb, ts, ksp, gs, kfc, uae, mcg`;

/** Pairs whose quarrel is not a game, or not only: a fixture of theirs is not used. Codes and names. */
export const QUARRELS: readonly (readonly [string, string])[] = [
  ['iran', '*'],
  ['irn', '*'],
  ['israel', '*'],
  ['isr', '*'],
  ['russia', '*'],
  ['rus', '*'],
  ['ukraine', '*'],
  ['ukr', '*'],
  ['syr', '*'],
  ['afg', 'pak'],
  ['afghanistan', 'pakistan'],
  ['ind', 'pak'],
  ['india', 'pakistan'],
  ['ind', 'pakistan'],
  ['india', 'pak'],
  ['ind', 'chn'],
  ['ind', 'can'],
  ['india', 'canada'],
  ['usa', 'chn'],
  ['usa', 'canada'],
  ['usa', 'mexico'],
  ['usa', 'india'],
  ['india', 'usa'],
  ['usa', 'india'],
  ['thailand', 'cambodia'],
  ['tha', 'cam'],
  ['mexico', 'usa'],
  ['kor', 'jpn'],
  ['can', 'usa'],
  ['can', 'ind'],
  ['ind', 'nep'],
  ['srb', 'alb'],
  ['gre', 'tur'],
  ['chn', 'jpn'],
  ['mex', 'usa'],
  ['col', 'usa'],
  ['ven', 'usa'],
  ['cod', 'rwa'],
];

/** What may stand beside a side without changing it. */
export const SIDE_WORDS =
  'women, w, men, u19, u 19, u21, u23, u17, fc, cf, sc, afc, united, live, score, live score, today, match, final, t20, t20i, odi, test, 2nd, 1st, 3rd, 4th, 5th, highlights, day';
