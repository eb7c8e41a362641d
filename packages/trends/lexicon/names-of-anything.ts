import { CELEBRITIES } from './celebrities.ts';
import { placesAndPeople } from './places-and-people.ts';
import type { Subject } from './subject.ts';

/**
 * Names that trend for anything at all: a launch today, a disaster tomorrow. One rule for all of them: a topic that is such
 * a name is used only where the headlines of the day agree on something harmless, and the name is no evidence beside
 * other words. Bands, platforms, venues, airlines, vehicles: as of 2026-11.
 */
export const namesOfAnything: readonly Subject[] = [
  ...placesAndPeople,
  { category: 'person', says: 'is a bare name, which may trend for anything', whole: CELEBRITIES },
  {
    category: 'person',
    says: 'is the name of artists, who may trend for anything',
    whole: `
      coldplay, maroon 5, imagine dragons, fleetwood mac, arctic monkeys, the 1975, paramore, my chemical romance,
      fall out boy, panic at the disco, twenty one pilots, linkin park, green day, blink 182, foo fighters, metallica,
      iron maiden, ac dc, guns n roses, pearl jam, radiohead, muse band, gorillaz, the beatles, beatles, queen band,
      pink floyd, led zeppelin, rolling stones, the rolling stones, abba, spice girls, nsync, backstreet boys,
      new kids on the block, take that, westlife, boyzone, s club, oasis, blur, the cure, depeche mode, duran duran,
      bon jovi, the killers, kings of leon, tame impala, phoebe bridgers, boygenius, mitski, hozier, noah kahan,
      zach bryan, morgan wallen, luke combs, bad bunny, karol g, cnco, rbd, bizarrap, bzrp, wizkid, burna boy,
      ayra starr, ariana grande, ariana, beyonce, rihanna, kendrick lamar, charli xcx, dua lipa, doja cat, sza,
      chappell roan, sabrina carpenter, olivia rodrigo, billie eilish, little mix, one direction, 1d, 5sos,
      5 seconds of summer, the vamps, jonas brothers, fifth harmony, 5h, jcole, playboi carti, rammstein, arcade fire,
      slipknot, nirvana, u2, rem, the who, the strokes, blondie, aerosmith, kiss band, motley crue, marilyn manson,
      snow patrol, keane, the script, kasabian, stereophonics, the weeknd, travis scott, lil nas x, lil baby,
      21 savage, future rapper, tyla, peso pluma, feid, rauw alejandro, daddy yankee, ozuna, mana band, stromae,
      aya nakamura, angele, orelsan, indochine, nekfeu, jul, ninho, gims, soolking, ludmilla, luisa sonza,
      gusttavo lima, marilia mendonca, michael jackson, prince singer, george michael, whitney houston, amy winehouse,
      david bowie, freddie mercury, kurt cobain`,
  },
  {
    category: 'person',
    says: 'is the name of somebody in business, who may trend for anything',
    whole: `
      elon musk, jeff bezos, bill gates, mark zuckerberg, tim cook, steve jobs, warren buffett, larry ellison, larry page,
      sergey brin, jack dorsey, linda yaccarino, peter thiel, marc andreessen, marc benioff, richard branson, bernard arnault,
      mark cuban, mukesh ambani, gautam adani, ratan tata, jack ma, changpeng zhao, sam bankman fried, vitalik buterin`,
  },
  {
    category: 'tech',
    says: 'is a platform or an app, which may trend for anything',
    whole: `
      youtube, instagram, insta, facebook, whatsapp, telegram, snapchat, discord, slack, reddit, pinterest, tumblr,
      linkedin, twitch, threads, threads app, bluesky, mastodon, tiktok, twitter, x app, quora, kick, vine, clubhouse,
      bereal, signal, signal app, viber, wechat, weibo, line app, messenger, skype, zoom, microsoft teams,
      google meet, google maps, gmail, outlook, spotify, apple music, soundcloud, deezer, tidal, itunes, netflix,
      hulu, disney plus, hbo max, prime video, paramount plus, peacock, roku, patreon, substack, medium, wikipedia,
      imdb, letterboxd, tinder, bumble, hinge, uber, lyft, bolt, grab, gojek, ola, airbnb, booking com, ticketmaster,
      stubhub, paypal, venmo, cash app, zelle, revolut, monzo, robinhood, coinbase, binance, opensea, kraken, ftx,
      strava, duolingo, waze, shazam, roblox, steam, psn, playstation network, xbox live, lastpass, 1password,
      crowdstrike, okta, solarwinds, dropbox, notion, figma, canva, adobe, photoshop, wordpress, godaddy, parler,
      truth social, rumble, gettr, koo app, temu, shein, wattpad, ao3, tumblr app, internet archive, wayback machine,
      sinaweibo, vk, odnoklassniki`,
  },
  {
    category: 'tech',
    says: 'is a device, a vehicle or a spacecraft, which may trend for anything',
    whole: `
      cybertruck, tesla, model 3, model y, model s, rivian, lucid motors, waymo, cruise, robotaxi, starlink, starship,
      spacex, blue origin, new shepard, new glenn, falcon 9, falcon heavy, crew dragon, starliner, soyuz, artemis,
      vision pro, apple watch, airpods, iphone, ipad, macbook, oculus, meta quest, google glass, ring doorbell, alexa,
      echo dot, roomba, hoverboard, segway, drone, drones, dji, titan sub, titan submersible, concorde, boeing,
      boeing 737, 737 max, 787, dreamliner, airbus, a320, a350, a380, hyperloop, eurostar, amtrak, shinkansen,
      galaxy note, galaxy note 7, note 7, pixel, peloton, juul, neuralink, huawei, zte, tiktok shop, steam deck,
      switch 2, ps5, iss, hubble, james webb, jwst, nasa, isro, cern`,
  },
  {
    category: 'business',
    says: 'is an airline, an airport or a railway, which may trend for anything',
    whole: `
      american airlines, americanair, united airlines, united, delta, delta air lines, delta airlines, southwest,
      southwest airlines, jetblue, spirit airlines, frontier airlines, alaska airlines, alaska air, air canada,
      westjet, british airways, virgin atlantic, easyjet, ryanair, wizz air, jet2, tui, flybe, monarch, thomas cook,
      air france, klm, lufthansa, eurowings, germanwings, swiss air, austrian airlines, iberia, vueling,
      tap air portugal, alitalia, ita airways, sas airlines, finnair, norwegian air, turkish airlines, pegasus,
      aeroflot, lot airlines, emirates, etihad, qatar airways, saudia, air india, indigo, indigo airlines, spicejet,
      vistara, akasa air, go first, air asia, malaysia airlines, singapore airlines, garuda, lion air, cathay pacific,
      china eastern, air china, korean air, asiana, jeju air, ana airlines, japan airlines, qantas, jetstar,
      virgin australia, air new zealand, ethiopian airlines, kenya airways, egyptair, latam, avianca, copa airlines,
      gol airlines, azul, aeromexico, voepass, heathrow, gatwick, stansted, luton airport, jfk, lax, laguardia,
      newark airport, charles de gaulle, schiphol, changi, ohare, dulles, tsa, sncf, ratp, renfe, deutsche bahn,
      indian railways, irctc, national rail, lner, northern rail, tfl, mta`,
  },
  {
    category: 'sports',
    says: 'is a venue, which may trend for anything',
    whole: `
      wembley, wembley stadium, old trafford, anfield, camp nou, bernabeu, santiago bernabeu, san siro, allianz arena,
      stamford bridge, emirates stadium, goodison park, elland road, villa park, stade de france, hampden,
      celtic park, ibrox, croke park, twickenham, millennium stadium, principality stadium, murrayfield,
      aviva stadium, lords, the oval, edgbaston, headingley, trent bridge, mcg, scg, gabba, eden gardens, wankhede,
      chinnaswamy, narendra modi stadium, lambeau, lambeau field, wrigley field, fenway, fenway park, yankee stadium,
      dodger stadium, soldier field, sofi stadium, metlife, metlife stadium, att stadium, arrowhead, mile high,
      levis stadium, superdome, madison square garden, msg arena, barclays center, staples center, crypto com arena,
      td garden, united center, chase center, o2 arena, the o2, royal albert hall, red rocks, hollywood bowl,
      the sphere, maracana, azteca, estadio azteca, bombonera, la bombonera, monumental, silverstone, monza, suzuka,
      spa francorchamps, indianapolis motor speedway, churchill downs, ascot, aintree, augusta, augusta national,
      st andrews, pebble beach, astroworld, disneyland, disney world, universal studios, legoland, alton towers,
      broadway, times square, louvre, notre dame, eiffel tower, big ben, golden gate bridge, brooklyn bridge,
      empire state building, burj khalifa, taj mahal, colosseum, alcatraz, yellowstone, yosemite, grand canyon`,
  },
];

/**
 * Titles that are everyday words or phrases: a topic of these words may mean the words. Single words are found by how often
 * they are said; these are the phrases.
 */
export const EVERYDAY_TITLES = `
      line of duty, happy valley, the bear, the crown, the boys, the block, the chase, the voice, the rookie, the ranch, home and away,
      general hospital, blood and water, never have i ever, this is us, the good place, lost in space, the office, the thing, the nun,
      the whale, the menu, the substance, past lives, poor things, little women, mean girls, home alone, fight club, dirty dancing,
      new moon, inside out, hidden love, the glory, sweet home, true beauty, the originals, good trouble, bad guy, anti hero, cruel summer,
      as it was, blank space, single ladies, fine line, after hours, speak now, friends reunion, big brother, summer house, below deck,
      the americans, the connors, modern family, criminal minds, call me bae, good omens, the penguin, the apprentice, top chef,
      the purge, the grudge, the shining, talk to me, green book, field of dreams, catching fire, breaking dawn, die hard, bullet train,
      love actually, free solo, the last dance, lost boys, the lost boys, house of cards, the defenders, the magicians, the 100, lone star,
      seal team, mad men, the haunting, the wire, the get down, black swan, don't look up, knives out, glass onion, red notice, home team`;

/** Single words that are said often and yet are names of a film, a series or a character, and of nothing else. */
export const INVENTED_NAMES = `
      barbie, superman, batman, sherlock, tarzan, aladdin, cinderella, pinocchio, dumbo, lilo, buffy, frasier, picard, loki, sith, groot,
      spiderman, wolverine, daredevil, hawkeye, snoopy, shrek, bambi, spongebob, kirby, halo, zelda, grinch, scrooge`;
