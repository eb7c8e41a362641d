import type { Category } from '@promoter/domain';

/**
 * A sport or a kind of entertainment, the people known for it, and what on a list of trends says that it is on today. Entries
 * are separated by commas.
 */
export interface Discipline {
  category: Category;
  /** As a reason ends: "is about cricket". */
  says: string;
  /**
   * Nobody who holds or seeks an office, nobody whose name is tied to a case or a grave affair, nobody who had died when the
   * list was written. A name that is an everyday word, a place or a politician's too stands with the first name alone.
   */
  people: string;
  /** A topic or a headline that holds one of these is about it. */
  events: string;
  /** A topic that is one of these, or a game of two of them, is about it. */
  sides: string;
}

/**
 * Who is placed by today's list. Players, squads and cards of the seasons 2023 to 2026, and artists on the charts and screens of
 * those years, from general knowledge; as of 2026-11.
 */
export const DISCIPLINES: readonly Discipline[] = [
  {
    category: 'sports',
    says: 'cricket',
    events: `
      ipl, t20, t20i, odi, wt20, t20 world cup, t20wc, cwc, test match, test cricket, cricket, the ashes, ashes, ashes test,
      boxing day test, wtc final, world test championship, psl, wpl, bbl, big bash, cpl, sa20, ilt20, the hundred, ranji trophy,
      vijay hazare, duleep trophy, syed mushtaq ali, asia cup, champions trophy, border gavaskar, bgt, team india, men in blue,
      women in blue, men in green, black caps, proteas, world cup 2023, vitality blast, county championship, lpl, mlc`,
    sides: `
      ind, india, aus, australia, eng, england, nz, new zealand, sa, rsa, south africa, pak, pakistan, sl, sri lanka, wi, west
      indies, ban, bangladesh, afg, afghanistan, zim, zimbabwe, ire, ireland, ned, nep, nepal, sco, uae, oman, nam, csk, mi,
      rcb, kkr, srh, dc, pbks, rr, gt, lsg, iu, kk, lq, ms, pz, qg, mumbai indians, chennai super kings, royal challengers
      bengaluru, royal challengers bangalore, kolkata knight riders, sunrisers hyderabad, delhi capitals, punjab kings,
      rajasthan royals, gujarat titans, lucknow super giants, karachi kings, lahore qalandars, islamabad united, peshawar zalmi,
      multan sultans, quetta gladiators, sixers, stars, scorchers, sydney sixers, melbourne stars, perth scorchers`,
    people: `
      virat kohli, rohit sharma, ms dhoni, kl rahul, shubman gill, rishabh pant, hardik pandya, krunal pandya, ravindra jadeja,
      jasprit bumrah, mohammed siraj, kuldeep yadav, yuzvendra chahal, axar patel, washington sundar, suryakumar yadav, shreyas
      iyer, ishan kishan, sanju samson, yashasvi jaiswal, ruturaj gaikwad, tilak varma, rinku singh, shivam dube, abhishek
      sharma, riyan parag, arshdeep singh, harshit rana, ravi bishnoi, varun chakravarthy, prasidh krishna, mukesh kumar, akash
      deep, avesh khan, umran malik, deepak chahar, shardul thakur, bhuvneshwar kumar, t natarajan, mohit sharma, sandeep
      sharma, khaleel ahmed, mayank yadav, mayank agarwal, devdutt padikkal, sai sudharsan, dhruv jurel, sarfaraz khan, musheer
      khan, nitish kumar reddy, nitish rana, rahul tripathi, rahul tewatia, rajat patidar, jitesh sharma, shashank singh,
      ashutosh sharma, naman dhir, priyansh arya, prabhsimran singh, nehal wadhera, vaibhav suryavanshi, vaibhav sooryavanshi,
      ayush mhatre, ayush badoni, angkrish raghuvanshi, abdul samad, anuj rawat, sameer rizvi, vipraj nigam, digvesh rathi,
      vignesh puthur, ashwani kumar, karun nair, ajinkya rahane, cheteshwar pujara, ravichandran ashwin, r ashwin, hanuma
      vihari, abhimanyu easwaran, anshul kamboj, tushar deshpande, suyash sharma, swapnil singh, venkatesh iyer, ramandeep
      singh, vaibhav arora, smaran ravichandran, yash thakur, sai kishore, r sai kishore, mukesh choudhary, manish pandey,
      dinesh karthik, faf du plessis, glenn maxwell, smriti mandhana, harmanpreet kaur, jemimah rodrigues, shafali verma, deepti
      sharma, richa ghosh, renuka singh, pratika rawal, amanjot kaur, kranti gaud, shree charani, radha yadav, sneh rana,
      harleen deol, amol muzumdar, babar azam, mohammad rizwan, shaheen afridi, shaheen shah afridi, naseem shah, haris rauf,
      shadab khan, fakhar zaman, saim ayub, imam ul haq, abdullah shafique, saud shakeel, salman ali agha, agha salman, iftikhar
      ahmed, mohammad nawaz, usama mir, abrar ahmed, sufiyan muqeem, hasan nawaz, mohammad haris, sahibzada farhan, khushdil
      shah, faheem ashraf, hasan ali, noman ali, sajid khan, kamran ghulam, tayyab tahir, fatima sana, sidra amin, ben stokes,
      joe root, jos buttler, harry brook, jonny bairstow, zak crawley, ben duckett, ollie pope, jamie smith, jacob bethell, phil
      salt, liam livingstone, sam curran, moeen ali, adil rashid, jofra archer, mark wood, chris woakes, gus atkinson, brydon
      carse, josh tongue, shoaib bashir, rehan ahmed, jack leach, tom hartley, will jacks, will smeed, jamie overton, craig
      overton, luke wood, reece topley, david willey, dawid malan, jason roy, tymal mills, chris jordan, jordan cox, james rew,
      liam dawson, stuart broad, nat sciver brunt, heather knight, sophie ecclestone, danni wyatt, alice capsey, charlie dean,
      lauren bell, tammy beaumont, pat cummins, steve smith, steven smith, david warner, mitchell starc, josh hazlewood, nathan
      lyon, marnus labuschagne, travis head, usman khawaja, cameron green, mitchell marsh, alex carey, marcus stoinis, adam
      zampa, tim david, josh inglis, matthew short, jake fraser mcgurk, nathan ellis, sean abbott, spencer johnson, scott
      boland, sam konstas, nathan mcsweeney, beau webster, josh philippe, jake weatherald, matthew kuhnemann, todd murphy,
      cooper connolly, matt renshaw, ben dwarshuis, xavier bartlett, ashton agar, matthew wade, alyssa healy, beth mooney,
      ellyse perry, ashleigh gardner, phoebe litchfield, tahlia mcgrath, annabel sutherland, alana king, kim garth, kane
      williamson, tom latham, devon conway, rachin ravindra, daryl mitchell, glenn phillips, mitchell santner, trent boult, tim
      southee, matt henry, lockie ferguson, kyle jamieson, will o'rourke, william orourke, michael bracewell, mark chapman, finn
      allen, tim seifert, jimmy neesham, ish sodhi, ajaz patel, will young, ben sears, henry nicholls, tom blundell, sophie
      devine, amelia kerr, suzie bates, temba bavuma, aiden markram, quinton de kock, heinrich klaasen, rassie van der dussen,
      reeza hendricks, tristan stubbs, dewald brevis, ryan rickelton, tony de zorzi, wiaan mulder, marco jansen, kagiso rabada,
      lungi ngidi, anrich nortje, gerald coetzee, keshav maharaj, tabraiz shamsi, corbin bosch, kyle verreynne, simon harmer,
      nandre burger, senuran muthusamy, donovan ferreira, matthew breetzke, lhuan dre pretorius, dean elgar, lutho sipamla,
      kwena maphaka, laura wolvaardt, marizanne kapp, nadine de klerk, chloe tryon, tazmin brits, sune luus, nicholas pooran,
      shimron hetmyer, andre russell, sunil narine, rovman powell, shai hope, brandon king, evin lewis, jason holder, romario
      shepherd, akeal hosein, alzarri joseph, shamar joseph, jayden seales, gudakesh motie, sherfane rutherford, obed mccoy,
      johnson charles, kyle mayers, roston chase, kraigg brathwaite, alick athanaze, hayley matthews, deandra dottin, wanindu
      hasaranga, maheesh theekshana, matheesha pathirana, dushmantha chameera, dasun shanaka, charith asalanka, kusal mendis,
      kusal perera, pathum nissanka, kamindu mendis, dunith wellalage, dilshan madushanka, nuwan thushara, avishka fernando,
      sadeera samarawickrama, dimuth karunaratne, dhananjaya de silva, angelo mathews, lasith malinga, chamari athapaththu,
      rashid khan, mujeeb ur rahman, noor ahmad, naveen ul haq, fazalhaq farooqi, rahmanullah gurbaz, ibrahim zadran, azmatullah
      omarzai, gulbadin naib, mohammad nabi, sediqullah atal, litton das, mustafizur rahman, taskin ahmed, mehidy hasan miraz,
      towhid hridoy, najmul hossain shanto, mushfiqur rahim, mahmudullah, rishad hossain, tanzid hasan, nahid rana, sikandar
      raza, blessing muzarabani, paul stirling, josh little, curtis campher, sunil gavaskar, rahul dravid, ravi shastri, harsha
      bhogle, sachin tendulkar, sourav ganguly, virender sehwag, suresh raina, irfan pathan, robin uthappa, aakash chopra,
      zaheer khan, ab de villiers, chris gayle, dwayne bravo, kieron pollard, ricky ponting, brendon mccullum, kumar sangakkara,
      wasim akram`,
  },
  {
    category: 'sports',
    says: 'football',
    events: `
      premier league, epl, champions league, ucl, europa league, uel, conference league, uecl, la liga, el clasico, clasico,
      serie a, bundesliga, ligue 1, ligue1, eredivisie, brasileirao, copa do brasil, libertadores, sudamericana, paulistao,
      carioca, liga mx, liguilla, mls cup, leagues cup, club world cup, fifa, world cup, mundial, copa del mundo, cdm2026, coupe
      du monde, fifa world cup, copa america, euro 2024, weuro, nations league, afcon, gold cup, fa cup, carabao cup, efl cup,
      copa del rey, coppa italia, coupe de france, trophee des champions, supercopa, dfb pokal, community shield, ballon dor,
      deadline day, transfer deadline day, match of the day, motd, equipe de france, les bleus, selecao, selecao brasileira, la
      roja, three lions, lionesses, nwsl, saudi pro league, eliminatorias, fpl, ligue des champions, liga dos campeoes, liga de
      campeones`,
    sides: `
      arsenal, chelsea, liverpool fc, man utd, man united, manchester united, man city, manchester city, tottenham, spurs,
      everton, west ham, newcastle united, newcastle, aston villa, leeds united, wolves, crystal palace, bournemouth, fulham,
      burnley, brentford, brighton, nottingham forest, sunderland, leicester city, southampton fc, ipswich, celtic, rangers,
      wrexham, real madrid, barca, barcelona, fc barcelona, atleti, atletico madrid, sevilla, villarreal, real sociedad,
      athletic bilbao, betis, real betis, espanyol, girona fc, girona, juventus, juve, inter milan, inter, ac milan, milan, as
      roma, roma, napoli, lazio, atalanta, bayern, bayern munich, dortmund, bvb, rb leipzig, leverkusen, psg, paris saint
      germain, olympique marseille, om, ol, losc, as monaco, ajax, psv, feyenoord, benfica, fc porto, porto, sporting,
      galatasaray, fenerbahce, besiktas, boca, boca juniors, river plate, racing club, flamengo, palmeiras, corinthians, sao
      paulo fc, santos fc, gremio, fluminense, botafogo, vasco, cruzeiro, atletico mineiro, internacional, al nassr, al hilal,
      inter miami, club america, chivas, cruz azul, pumas, tigres, rayados, ars, avl, bha, bou, bre, bur, che, cry, eve, ful,
      lee, lei, liv, mci, mun, new, nfo, sou, sun, tot, whu, wol, rma, fcb, bar, atm, sev, val, vil, juv, int, mil, acm, rom,
      nap, laz, bay, rbl, b04, fla, pal, cor, cruz, vas, flu, bot, gre, arg, bra, uru, col, chi, ecu, par, per, esp, por, fra,
      ger, ita, bel, cro, sui, den, swe, nor, pol, ned, tur, mar, sen, nga, egy, cmr, jpn, kor, mex, argentina, brazil, brasil,
      uruguay, colombia, spain, portugal, france, germany, italy, belgium, croatia, netherlands, england, scotland, wales, eng,
      sco, wal, morocco, senegal, nigeria, egypt, japan, norway`,
    people: `
      lionel messi, messi, leo messi, neymar, neymar jr, kylian mbappe, erling haaland, jude bellingham, vinicius, vinicius jr,
      vini jr, rodrygo, endrick, arda guler, federico valverde, eduardo camavinga, aurelien tchouameni, thibaut courtois, eder
      militao, antonio rudiger, trent alexander arnold, dean huijsen, franco mastantuono, alvaro carreras, brahim diaz, luka
      modric, toni kroos, dani carvajal, xabi alonso, carlo ancelotti, hansi flick, lamine yamal, raphinha, robert lewandowski,
      pedri, gavi, frenkie de jong, dani olmo, ferran torres, fermin lopez, pau cubarsi, alejandro balde, jules kounde, ronald
      araujo, marc casado, joan garcia, wojciech szczesny, ter stegen, roony bardghji, antoine griezmann, julian alvarez,
      giuliano simeone, diego simeone, pablo barrios, conor gallagher, alexander sorloth, jan oblak, nico williams, inaki
      williams, mikel oyarzabal, takefusa kubo, martin zubimendi, isco, alex baena, bukayo saka, martin odegaard, declan rice,
      kai havertz, gabriel martinelli, gabriel magalhaes, william saliba, ben white, jurrien timber, riccardo calafiori, david
      raya, leandro trossard, ethan nwaneri, myles lewis skelly, viktor gyokeres, eberechi eze, noni madueke, max dowman, mikel
      arteta, mohamed salah, mo salah, virgil van dijk, alisson becker, andy robertson, ibrahima konate, dominik szoboszlai,
      alexis mac allister, ryan gravenberch, curtis jones, cody gakpo, luis diaz, darwin nunez, florian wirtz, hugo ekitike,
      alexander isak, jeremie frimpong, milos kerkez, giorgi mamardashvili, federico chiesa, harvey elliott, jurgen klopp, kevin
      de bruyne, phil foden, bernardo silva, rodri, jack grealish, jeremy doku, omar marmoush, savinho, ruben dias, manuel
      akanji, josko gvardiol, rico lewis, oscar bobb, tijjani reijnders, rayan cherki, gianluigi donnarumma, pep guardiola, nico
      gonzalez, abdukodir khusanov, cole palmer, enzo fernandez, moises caicedo, reece james, levi colwill, marc cucurella, malo
      gusto, nicolas jackson, pedro neto, liam delap, joao pedro, estevao, estevao willian, alejandro garnacho, romeo lavia,
      wesley fofana, enzo maresca, bruno fernandes, marcus rashford, kobbie mainoo, casemiro, lisandro martinez, harry maguire,
      matthijs de ligt, leny yoro, luke shaw, diogo dalot, amad diallo, rasmus hojlund, joshua zirkzee, manuel ugarte, matheus
      cunha, bryan mbeumo, benjamin sesko, senne lammens, andre onana, ruben amorim, michael carrick, mason mount, patrick
      dorgu, ayden heaven, son heung min, heung min son, james maddison, dejan kulusevski, cristian romero, micky van de ven,
      pedro porro, dominic solanke, brennan johnson, mohammed kudus, xavi simons, ange postecoglou, thomas frank, ollie watkins,
      morgan rogers, youri tielemans, emiliano martinez, dibu martinez, john mcginn, unai emery, bruno guimaraes, anthony
      gordon, dan burn, harvey barnes, nick woltemade, eddie howe, jarrod bowen, adam wharton, jean philippe mateta, marc guehi,
      morgan gibbs white, elliot anderson, chris wood, antoine semenyo, yoane wissa, igor thiago, jordan pickford, iliman
      ndiaye, dwight mcneil, harry kane, jamal musiala, michael olise, joshua kimmich, leroy sane, serge gnabry, kingsley coman,
      alphonso davies, dayot upamecano, manuel neuer, thomas muller, lennart karl, serhou guirassy, karim adeyemi, nico
      schlotterbeck, granit xhaka, victor boniface, alejandro grimaldo, lautaro martinez, marcus thuram, nicolo barella,
      alessandro bastoni, hakan calhanoglu, federico dimarco, denzel dumfries, rafael leao, christian pulisic, theo hernandez,
      mike maignan, weston mckennie, dusan vlahovic, kenan yildiz, khvicha kvaratskhelia, victor osimhen, scott mctominay,
      romelu lukaku, paulo dybala, ademola lookman, mateo retegui, nico paz, ousmane dembele, bradley barcola, desire doue,
      vitinha, joao neves, fabian ruiz, warren zaire emery, marquinhos, nuno mendes, lucas hernandez, goncalo ramos, lee kang
      in, lucas chevalier, senny mayulu, luis enrique, olivier giroud, n'golo kante, hugo lloris, raphael varane, didier
      deschamps, pierre emile hojbjerg, pierre emerick aubameyang, adrien rabiot, alexandre lacazette, corentin tolisso, randal
      kolo muani, wilfried singo, elye wahi, maghnes akliouche, marcus coco, robin risser, florian thauvin, cristiano ronaldo,
      ronaldo, cr7, sadio mane, riyad mahrez, ruben neves, joao felix, joao cancelo, luis suarez, jordi alba, sergio busquets,
      rodrigo de paul, angel di maria, enzo perez, edinson cavani, miguel merentiel, leandro paredes, marcelo gallardo, franco
      armani, claudio echeverri, exequiel palacios, nicolas otamendi, lionel scaloni, giorgian de arrascaeta, arrascaeta, bruno
      henrique, gabigol, filipe luis, abel ferreira, raphael veiga, gustavo gomez, vitor roque, memphis depay, yuri alberto,
      rodrigo garro, hugo souza, dudu, philippe coutinho, thiago silva, german cano, renato gaucho, jorge jesus, dorival junior,
      alisson, marta vieira, james rodriguez, richard rios, jhon arias, juan cuadrado, raul jimenez, santiago gimenez, hirving
      lozano, edson alvarez, gilberto mora, guillermo ochoa, memo ochoa, javier aguirre, andre jardine, kaoru mitoma, wataru
      endo, takumi minamino, hwang hee chan, kim min jae, sunil chhetri, alexia putellas, aitana bonmati, mariona caldentey,
      salma paralluelo, sam kerr, alex morgan, trinity rodman, sophia smith, mallory swanson, lauren james, lauren hemp, leah
      williamson, lucy bronze, alessia russo, chloe kelly, michelle agyemang, hannah hampton, beth mead, ella toone, keira
      walsh, sarina wiegman, wendie renard, kadidiatou diani, thierry henry, zidane, zinedine zidane, ronaldinho, kaka, roberto
      carlos, david beckham, wayne rooney, steven gerrard, frank lampard, roy keane, gary neville, jamie carragher, gary
      lineker, alan shearer, andres iniesta, sergio ramos, gerard pique, iker casillas, juan roman riquelme, riquelme, carlos
      tevez, andrea pirlo, gianluigi buffon, didier drogba`,
  },
  {
    category: 'sports',
    says: 'basketball',
    events: `
      nba, nba playoffs, nba finals, nba draft, nba cup, all star game, slam dunk contest, wnba, march madness, final four,
      euroleague, eurobasket, nba christmas, nba xmas, ncaa tournament, sweet 16, elite eight, basketball`,
    sides: `
      lakers, celtics, knicks, nets, brooklyn nets, sixers, 76ers, raptors, bulls, chicago bulls, cavs, cavaliers, pistons,
      pacers, bucks, hawks, atlanta hawks, hornets, miami heat, wizards, nuggets, timberwolves, wolves, okc thunder, okc,
      thunder, blazers, trail blazers, utah jazz, golden state warriors, warriors, golden state, gsw, clippers, la clippers,
      suns, phoenix suns, kings, sacramento kings, mavericks, mavs, dallas mavericks, rockets, houston rockets, grizzlies,
      pelicans, san antonio spurs, spurs, indiana fever, las vegas aces, new york liberty, seattle storm, minnesota lynx,
      phoenix mercury, dub nation, thunder up`,
    people: `
      lebron james, lebron, stephen curry, steph curry, kevin durant, giannis antetokounmpo, giannis, luka doncic, nikola jokic,
      joel embiid, jayson tatum, jaylen brown, derrick white, payton pritchard, jrue holiday, kristaps porzingis, al horford,
      shai gilgeous alexander, shai, chet holmgren, jalen williams, lu dort, alex caruso, isaiah hartenstein, cason wallace,
      ajay mitchell, anthony edwards, julius randle, rudy gobert, naz reid, jaden mcdaniels, donte divincenzo, mike conley, karl
      anthony towns, jalen brunson, josh hart, og anunoby, mikal bridges, mitchell robinson, deuce mcbride, donovan mitchell,
      darius garland, evan mobley, jarrett allen, max strus, cade cunningham, jalen duren, ausar thompson, amen thompson, jaden
      ivey, tobias harris, tyrese haliburton, pascal siakam, myles turner, andrew nembhard, bennedict mathurin, tj mcconnell,
      obi toppin, damian lillard, khris middleton, brook lopez, bobby portis, kyle kuzma, ryan rollins, trae young, jalen
      johnson, dyson daniels, zaccharie risacher, onyeka okongwu, lamelo ball, brandon miller, kon knueppel, tre mann, jimmy
      butler, bam adebayo, tyler herro, norman powell, andrew wiggins, jaime jaquez, kel'el ware, nikola jovic, jordan poole,
      alex sarr, bilal coulibaly, bub carrington, franz wagner, paolo banchero, jalen suggs, desmond bane, wendell carter,
      scottie barnes, rj barrett, brandon ingram, immanuel quickley, jakob poeltl, tyrese maxey, paul george, vj edgecombe,
      quentin grimes, coby white, josh giddey, matas buzelis, nikola vucevic, michael porter jr, cam thomas, cam johnson, nic
      claxton, egor demin, jamal murray, aaron gordon, christian braun, peyton watson, julian strawther, draymond green,
      jonathan kuminga, brandin podziemski, moses moody, buddy hield, gary payton, kawhi leonard, james harden, ivica zubac,
      bradley beal, john collins, chris paul, austin reaves, rui hachimura, deandre ayton, marcus smart, bronny james, bronny,
      dalton knecht, jarred vanderbilt, jaxson hayes, jj redick, devin booker, dillon brooks, jalen green, mark williams,
      grayson allen, domantas sabonis, demar derozan, zach lavine, malik monk, keegan murray, russell westbrook, anthony davis,
      kyrie irving, cooper flagg, klay thompson, pj washington, dereck lively, daniel gafford, alperen sengun, jabari smith,
      reed sheppard, fred vanvleet, steven adams, jaren jackson jr, zach edey, jaylen wells, kentavious caldwell pope, zion
      williamson, trey murphy, herb jones, dejounte murray, jeremiah fears, derik queen, victor wembanyama, wemby, stephon
      castle, dylan harper, deaaron fox, devin vassell, keldon johnson, harrison barnes, scoot henderson, shaedon sharpe, deni
      avdija, donovan clingan, toumani camara, jerami grant, lauri markkanen, walker kessler, keyonte george, ace bailey, isaiah
      collier, jordan clarkson, collin sexton, tyson chandler, abdel nader, caitlin clark, aja wilson, angel reese, breanna
      stewart, sabrina ionescu, napheesa collier, paige bueckers, kelsey plum, jackie young, chelsea gray, aliyah boston, kelsey
      mitchell, sophie cunningham, lexie hull, jewell loyd, nneka ogwumike, brittney sykes, arike ogunbowale, dearica hamby,
      rhyne howard, allisha gray, satou sabally, alyssa thomas, kahleah copper, makayla timpson, juju watkins, azzi fudd, aj
      dybantsa, darryn peterson, cameron boozer, dwyane wade, dirk nowitzki, shaquille o'neal, steve kerr, erik spoelstra, mark
      daigneault, joe mazzulla, tom thibodeau, rick carlisle, doc rivers, kenny atkinson, shaq, jeremy lin`,
  },
  {
    category: 'sports',
    says: 'American football',
    events: `
      nfl, nfl draft, nfl playoffs, nfl combine, super bowl, sblix, sblx, monday night football, mnf, sunday night football,
      snf, thursday night football, tnf, nfl redzone, redzone, pro bowl, afc championship, nfc championship, fantasy football,
      cfp, college football, cfb, rose bowl, cotton bowl, sugar bowl, orange bowl, peach bowl, fiesta bowl, heisman, college
      gameday, nfl on christmas, nfl kickoff, hard knocks`,
    sides: `
      patriots, bills, buffalo bills, bills mafia, dolphins, miami dolphins, ny jets, new york jets, steelers, ravens, bengals,
      browns, texans, colts, jaguars, jags, titans, tennessee titans, broncos, chiefs, raiders, chargers, cowboys, dallas
      cowboys, giants, ny giants, eagles, commanders, bears, chicago bears, lions, detroit lions, packers, vikings, falcons,
      panthers, carolina panthers, saints, buccaneers, bucs, arizona cardinals, rams, la rams, 49ers, niners, seahawks, chiefs
      kingdom, go pack go, fly eagles fly, one pride, who dat, here we go, dawgs, buckeyes, roll tide, go blue`,
    people: `
      patrick mahomes, travis kelce, jason kelce, andy reid, xavier worthy, isiah pacheco, josh allen, james cook, dalton
      kincaid, keon coleman, drake maye, mike vrabel, treveyon henderson, rhamondre stevenson, tua tagovailoa, jaylen waddle,
      devon achane, mike mcdaniel, aaron rodgers, justin fields, garrett wilson, breece hall, sauce gardner, geno smith, lamar
      jackson, derrick henry, zay flowers, mark andrews, rashod bateman, john harbaugh, jim harbaugh, kyle hamilton, joe burrow,
      ja'marr chase, tee higgins, chase brown, zac taylor, myles garrett, shedeur sanders, dillon gabriel, joe flacco, quinshon
      judkins, kevin stefanski, jerry jeudy, tj watt, dk metcalf, george pickens, mike tomlin, russell wilson, najee harris,
      jaylen warren, mason rudolph, cj stroud, nico collins, demeco ryans, will anderson jr, danielle hunter, anthony
      richardson, jonathan taylor, daniel jones, michael pittman, tyler warren, shane steichen, trevor lawrence, brian thomas
      jr, travis hunter, travis etienne, liam coen, cam ward, calvin ridley, tony pollard, will levis, bo nix, courtland sutton,
      sean payton, patrick surtain, javonte williams, justin herbert, ladd mcconkey, keenan allen, omarion hampton, khalil mack,
      joey bosa, nick bosa, ashton jeanty, brock bowers, maxx crosby, pete carroll, jakobi meyers, davante adams, dak prescott,
      ceedee lamb, micah parsons, brian schottenheimer, jake ferguson, brandon aubrey, jaxson dart, malik nabers, cam skattebo,
      abdul carter, brian burns, saquon barkley, jalen hurts, aj brown, devonta smith, dallas goedert, jalen carter, nick
      sirianni, cooper dejean, quinyon mitchell, jayden daniels, terry mclaurin, deebo samuel, dan quinn, sam howell, marcus
      mariota, caleb williams, rome odunze, dj moore, d'andre swift, colston loveland, cole kmet, luther burden, jared goff,
      amon ra st brown, jahmyr gibbs, david montgomery, jameson williams, sam laporta, aidan hutchinson, dan campbell, jordan
      love, josh jacobs, jayden reed, matt lafleur, christian watson, tucker kraft, romeo doubs, jj mccarthy, justin jefferson,
      kevin o'connell, sam darnold, kirk cousins, michael penix jr, bijan robinson, drake london, kyle pitts, bryce young,
      tetairoa mcmillan, chuba hubbard, xavier legette, derek carr, spencer rattler, chris olave, alvin kamara, tyler shough,
      kellen moore, taysom hill, baker mayfield, mike evans, chris godwin, emeka egbuka, bucky irving, tristan wirfs, todd
      bowles, kyler murray, marvin harrison jr, trey mcbride, james conner, jonathan gannon, matthew stafford, puka nacua,
      cooper kupp, kyren williams, sean mcvay, jared verse, brock purdy, christian mccaffrey, george kittle, fred warner, kyle
      shanahan, ricky pearsall, mac jones, jauan jennings, jaxon smith njigba, kenneth walker, mike macdonald, zach charbonnet,
      tom brady, peyton manning, eli manning, drew brees, rob gronkowski, marshawn lynch, bill belichick, mel kiper, adam
      schefter, ian rapoport, arch manning, quinn ewers, carson beck, garrett nussmeier, nussmeier, fernando mendoza, julian
      sayin, ty simpson, drew allar, cade klubnik, dante moore, jeremiah smith, diego pavia, gunner stockton, lane kiffin, kirby
      smart, kalen deboer, ryan day, curt cignetti, dan lanning, steve sarkisian, marcus freeman, dabo swinney, deion sanders,
      mike gundy, gundy, will howard, tyrod taylor, jimmy garoppolo, cooper rush, jameis winston, mitch trubisky, bailey zappe,
      kenny pickett, aidan o'connell, tyler huntley, desmond ridder, bryce huff, t'vondre sweat, wan'dale robinson, darius slay,
      budda baker, derwin james, minkah fitzpatrick, jalen ramsey`,
  },
  {
    category: 'sports',
    says: 'baseball',
    events: `
      mlb, world series, alcs, nlcs, alds, nlds, home run derby, opening day, spring training, world baseball classic, wbc,
      postseason, mlb draft, mlb trade deadline, mlb all star, baseball`,
    sides: `
      yankees, red sox, boston red sox, blue jays, toronto blue jays, orioles, tampa bay rays, cleveland guardians, white sox,
      detroit tigers, kansas city royals, minnesota twins, astros, mariners, athletics, la angels, texas rangers, braves, mets,
      phillies, nationals, marlins, cubs, brewers, cincinnati reds, dodgers, sf giants, padres, rockies, diamondbacks, dbacks,
      st louis cardinals`,
    people: `
      shohei ohtani, ohtani, mookie betts, freddie freeman, yoshinobu yamamoto, roki sasaki, max muncy, tommy edman, teoscar
      hernandez, andy pages, tyler glasnow, blake snell, clayton kershaw, kike hernandez, dave roberts, aaron judge, juan soto,
      giancarlo stanton, anthony volpe, jazz chisholm, gerrit cole, max fried, carlos rodon, cody bellinger, jasson dominguez,
      ben rice, cam schlittler, aaron boone, francisco lindor, pete alonso, brandon nimmo, kodai senga, edwin diaz, mark
      vientos, carlos mendoza, bryce harper, trea turner, kyle schwarber, zack wheeler, aaron nola, ranger suarez, cristopher
      sanchez, nick castellanos, jt realmuto, brandon marsh, ronald acuna jr, ronald acuna, matt olson, austin riley, ozzie
      albies, spencer strider, chris sale, michael harris ii, fernando tatis jr, tatis, tatis jr, manny machado, jackson
      merrill, xander bogaerts, dylan cease, yu darvish, michael king, mason miller, luis arraez, paul skenes, oneil cruz, bryan
      reynolds, elly de la cruz, hunter greene, sal stewart, matt mclain, terry francona, christian yelich, jackson chourio,
      william contreras, freddy peralta, brice turang, jacob misiorowski, pat murphy, pete crow armstrong, kyle tucker, ian
      happ, dansby swanson, seiya suzuki, shota imanaga, michael busch, nico hoerner, nolan arenado, masyn winn, willson
      contreras, sonny gray, corbin carroll, ketel marte, zac gallen, corbin burnes, eugenio suarez, matt chapman, rafael
      devers, logan webb, willy adames, bryce eldridge, mike trout, zach neto, nolan schanuel, jo adell, corey seager, marcus
      semien, wyatt langford, jacob degrom, nathan eovaldi, jose altuve, yordan alvarez, framber valdez, hunter brown, jeremy
      pena, cal raleigh, julio rodriguez, randy arozarena, josh naylor, logan gilbert, george kirby, bryan woo, luis castillo,
      nick kurtz, brent rooker, jacob wilson, bobby witt jr, salvador perez, vinnie pasquantino, cole ragans, byron buxton,
      royce lewis, carlos correa, joe ryan, jose ramirez, steven kwan, shane bieber, tarik skubal, riley greene, spencer
      torkelson, kerry carpenter, javier baez, aj hinch, gunnar henderson, adley rutschman, jackson holliday, jordan westburg,
      grayson rodriguez, felix bautista, vladimir guerrero jr, vladdy, bo bichette, george springer, kevin gausman, trey
      yesavage, max scherzer, alejandro kirk, addison barger, ernie clement, john schneider, louis varland, jarren duran, alex
      bregman, roman anthony, trevor story, garrett crochet, ceddanne rafaela, alex cora, junior caminero, yandy diaz, james
      wood, cj abrams, mackenzie gore, dylan crews, eury perez, sandy alcantara, hunter goodman, ezequiel tovar, munetaka
      murakami, kazuma okamoto, derek jeter, david ortiz, albert pujols, justin verlander`,
  },
  {
    category: 'sports',
    says: 'hockey',
    events: `
      nhl, stanley cup, nhl draft, winter classic, 4 nations, world juniors, iihf, pwhl, hockey`,
    sides: `
      bruins, boston bruins, canadiens, habs, maple leafs, leafs, sabres, red wings, florida panthers, capitals, islanders, ny
      rangers, nj devils, flyers, carolina hurricanes, blue jackets, predators, preds, st louis blues, blackhawks, minnesota
      wild, dallas stars, avs, colorado avalanche, winnipeg jets, calgary flames, oilers, edmonton oilers, canucks, golden
      knights, seattle kraken, la kings, anaheim ducks, utah mammoth, penguins, pittsburgh penguins, leafs forever, go habs go,
      lets go oilers, time to hunt`,
    people: `
      connor mcdavid, mcdavid, leon draisaitl, sidney crosby, alex ovechkin, ovechkin, evgeni malkin, nathan mackinnon, cale
      makar, mikko rantanen, auston matthews, mitch marner, william nylander, john tavares, morgan rielly, joseph woll, anthony
      stolarz, nick suzuki, cole caufield, lane hutson, ivan demidov, juraj slafkovsky, sam montembeault, jakub dobes, martin st
      louis, matthew tkachuk, brady tkachuk, aleksander barkov, sam reinhart, sam bennett, brad marchand, sergei bobrovsky,
      carter verhaeghe, aaron ekblad, seth jones, david pastrnak, jeremy swayman, charlie mcavoy, jack hughes, quinn hughes,
      luke hughes, nico hischier, jesper bratt, artemi panarin, igor shesterkin, adam fox, mika zibanejad, chris kreider, jt
      miller, alexis lafreniere, matthew schaefer, mathew barzal, ilya sorokin, bo horvat, sebastian aho, andrei svechnikov,
      jaccob slavin, seth jarvis, logan stankoven, nikita kucherov, brayden point, victor hedman, andrei vasilevskiy, jake
      guentzel, dylan larkin, lucas raymond, moritz seider, rasmus dahlin, tage thompson, tim stutzle, jake sanderson, linus
      ullmark, zach werenski, kirill kaprizov, matt boldy, marc andre fleury, filip gustavsson, roman josi, filip forsberg,
      juuse saros, steven stamkos, jason robertson, wyatt johnston, jake oettinger, miro heiskanen, roope hintz, tyler seguin,
      kyle connor, mark scheifele, connor hellebuyck, josh morrissey, connor bedard, macklin celebrini, elias pettersson, brock
      boeser, thatcher demko, jack eichel, mark stone, adin hill, tomas hertl, shea theodore, anze kopitar, drew doughty, adrian
      kempe, quinton byfield, leo carlsson, cutter gauthier, trevor zegras, john gibson, clayton keller, logan cooley, dylan
      guenther, matty beniers, shane wright, zach hyman, ryan nugent hopkins, evan bouchard, stuart skinner, connor ingram,
      tristan jarry, matvei michkov, travis konecny, gavin mckenna, marie philip poulin, hilary knight, taylor heise, sarah
      nurse`,
  },
  {
    category: 'sports',
    says: 'tennis',
    events: `
      wimbledon, us open, us open tennis, australian open, aus open, open daustralie, french open, roland garros, atp finals,
      wta finals, atp, wta, davis cup, billie jean king cup, laver cup, indian wells, miami open, madrid open, mutua madrid
      open, italian open, ibi25, ibi26, internazionali, monte carlo masters, rolex monte carlo, cincinnati open, paris masters,
      rolex paris masters, queens club, halle open, tennis, united cup, canadian open, rio open, rg25, rg26`,
    sides: '',
    people: `
      carlos alcaraz, alcaraz, jannik sinner, novak djokovic, rafael nadal, nadal, rafa nadal, roger federer, andy murray,
      daniil medvedev, taylor fritz, ben shelton, tommy paul, frances tiafoe, sebastian korda, reilly opelka, learner tien, alex
      michelsen, brandon nakashima, alex de minaur, holger rune, casper ruud, stefanos tsitsipas, andrey rublev, karen
      khachanov, hubert hurkacz, felix auger aliassime, denis shapovalov, lorenzo musetti, matteo berrettini, flavio cobolli,
      luciano darderi, matteo arnaldi, jack draper, cameron norrie, jacob fearnley, dan evans, tallon griekspoor, botic van de
      zandschulp, grigor dimitrov, gael monfils, monfils, richard gasquet, arthur fils, ugo humbert, giovanni mpetshi perricard,
      corentin moutet, arthur rinderknech, terence atmane, valentin vacherot, alexandre muller, arthur cazaux, lucas pouille, jo
      wilfried tsonga, joao fonseca, thiago wild, francisco cerundolo, sebastian baez, tomas etcheverry, diego schwartzman,
      jakub mensik, jiri lehecka, tomas machac, alexander bublik, alejandro davidovich fokina, roberto bautista agut, pablo
      carreno busta, jaume munar, rafael jodar, martin landaluce, kei nishikori, stan wawrinka, zizou bergs, sumit nagal, rohan
      bopanna, aryna sabalenka, sabalenka, iga swiatek, swiatek, coco gauff, jessica pegula, madison keys, amanda anisimova,
      emma navarro, sloane stephens, danielle collins, venus williams, serena williams, elena rybakina, jasmine paolini, sara
      errani, mirra andreeva, zheng qinwen, qinwen zheng, naomi osaka, emma raducanu, raducanu, katie boulter, sonay kartal,
      fran jones, maria sakkari, ons jabeur, karolina muchova, marketa vondrousova, barbora krejcikova, linda noskova, elina
      svitolina, marta kostyuk, dayana yastremska, paula badosa, belinda bencic, jelena ostapenko, daria kasatkina, diana
      shnaider, ekaterina alexandrova, liudmila samsonova, beatriz haddad maia, bia haddad, haddad maia, leylah fernandez,
      bianca andreescu, victoria mboko, genie bouchard, lois boisson, caroline garcia, varvara gracheva, alexandra eala, alex
      eala, donna vekic, magdalena frech, magda linette, clara tauson, petra kvitova, ash barty, angelique kerber`,
  },
  {
    category: 'sports',
    says: 'motor racing',
    events: `
      f1, formula 1, formula one, grand prix, motogp, moto gp, nascar, daytona 500, indy 500, indycar, le mans, dakar rally,
      wrc, fp1, fp2, fp3, sprint race, quali, ausgp, bahraingp, saudiarabiangp, chinesegp, japanesegp, miamigp, monacogp,
      spanishgp, canadiangp, austriangp, britishgp, hungariangp, belgiangp, dutchgp, italiangp, singaporegp, azerbaijangp, usgp,
      mexicogp, braziliangp, saopaulogp, lasvegasgp, qatargp, abudhabigp, imolagp, gp do brasil, drive to survive, formula e,
      wec`,
    sides: `
      mclaren f1, red bull racing, mercedes f1, ferrari f1, scuderia ferrari, aston martin f1, williams racing, alpine f1, haas
      f1, forza ferrari, tifosi`,
    people: `
      max verstappen, verstappen, lewis hamilton, hamilton, charles leclerc, leclerc, lando norris, oscar piastri, piastri,
      george russell, kimi antonelli, antonelli, carlos sainz, alex albon, fernando alonso, lance stroll, pierre gasly, jack
      doohan, franco colapinto, esteban ocon, oliver bearman, nico hulkenberg, gabriel bortoleto, yuki tsunoda, isack hadjar,
      liam lawson, arvid lindblad, sergio perez, checo perez, valtteri bottas, zhou guanyu, daniel ricciardo, kevin magnussen,
      logan sargeant, sebastian vettel, kimi raikkonen, jenson button, nico rosberg, mick schumacher, felipe drugovich, toto
      wolff, fred vasseur, guenther steiner, laurent mekies, zak brown, andrea stella, adrian newey, marc marquez, alex marquez,
      pecco bagnaia, francesco bagnaia, jorge martin, fabio quartararo, quartararo, johann zarco, marco bezzecchi, pedro acosta,
      enea bastianini, maverick vinales, fermin aldeguer, joan mir, miguel oliveira, valentino rossi, jorge lorenzo, dani
      pedrosa, kyle larson, chase elliott, denny hamlin, joey logano, ryan blaney, bubba wallace, christopher bell, william
      byron, tyler reddick, dale earnhardt jr, alex palou, josef newgarden, pato oward, scott dixon, sebastien ogier, kalle
      rovanpera, elfyn evans, thierry neuville, sebastien loeb, nasser al attiyah`,
  },
  {
    category: 'sports',
    says: 'fighting sports',
    events: `
      ufc, ufc fight night, bellator, pfl mma, one championship, boxing, canelo, fury usyk, usyk fury, mma`,
    sides: '',
    people: `
      alex pereira, pereira, poatan, israel adesanya, islam makhachev, makhachev, ilia topuria, topuria, charles oliveira, dustin
      poirier, justin gaethje, max holloway, alexander volkanovski, volkanovski, khabib nurmagomedov, khabib, umar nurmagomedov,
      usman nurmagomedov, merab dvalishvili, merab, petr yan, cory sandhagen, sean omalley, aljamain sterling, khamzat chimaev,
      khamzat, dricus du plessis, dricus, robert whittaker, nassourdine imavov, caio borralho, reinier de ridder, tom aspinall,
      aspinall, ciryl gane, sergei pavlovich, jailton almeida, derrick lewis, curtis blaydes, stipe miocic, francis ngannou,
      ngannou, magomed ankalaev, ankalaev, jiri prochazka, carlos ulberg, jan blachowicz, jamahal hill, kamaru usman, leon
      edwards, belal muhammad, jack della maddalena, ian garry, ian machado garry, joaquin buckley, shavkat rakhmonov, carlos
      prates, michael morales, gilbert burns, arman tsarukyan, tsarukyan, paddy pimblett, dan hooker, mateusz gamrot, michael
      chandler, renato moicano, benoit saint denis, rafael fiziev, beneil dariush, diego lopes, brian ortega, movsar evloev,
      jean silva, josh emmett, alexandre pantoja, brandon moreno, joshua van, kai asakura, brandon royval, tatsuro taira, steve
      erceg, erceg, zhang weili, valentina shevchenko, alexa grasso, amanda nunes, julianna pena, kayla harrison, rose
      namajunas, tatiana suarez, mackenzie dern, maycee barber, nate diaz, daniel cormier, bruce buffer, oleksandr usyk, anthony
      joshua, tyson fury, daniel dubois, joseph parker, deontay wilder, dillian whyte, fabio wardley, moses itauma, artur
      beterbiev, dmitry bivol, bivol, beterbiev, canelo alvarez, terence crawford, david benavidez, naoya inoue, shakur
      stevenson, devin haney, teofimo lopez, conor benn, chris eubank jr, katie taylor, amanda serrano, claressa shields, lauren
      price`,
  },
  {
    category: 'sports',
    says: 'wrestling',
    events: `
      wwe, wwe raw, wwe nxt, smackdown, wrestlemania, royal rumble, summerslam, survivor series, money in the bank, elimination
      chamber, wwe backlash, crown jewel, clash in paris, wrestlepalooza, aew, aew dynamite, aew collision, aew rampage, aew all
      out, aew revolution, double or nothing aew, full gear, forbidden door, wrestledream, njpw, wrestle kingdom, tna impact,
      saturday nights main event, evolution wwe, lucha libre, cmll`,
    sides: '',
    people: `
      roman reigns, cody rhodes, seth rollins, cm punk, jey uso, solo sikoa, jacob fatu, tama tonga, sami zayn, kevin owens,
      gunther, drew mcintyre, la knight, bron breakker, bronson reed, randy orton, john cena, aj styles, damian priest, finn
      balor, dominik mysterio, dirty dom, rey mysterio, penta, dragon lee, ludwig kaiser, chad gable, el grande americano, ilja
      dragunov, carmelo hayes, trick williams, je'von evans, oba femi, ricky saints, ethan page, the miz, shinsuke nakamura,
      sheamus, karrion kross, aleister black, santos escobar, joe hendry, rhea ripley, iyo sky, bianca belair, becky lynch, jade
      cargill, tiffany stratton, liv morgan, raquel rodriguez, roxanne perez, stephanie vaquer, nia jax, bayley, lyra valkyria,
      charlotte flair, alexa bliss, asuka, kairi sane, piper niven, chelsea green, maxxine dupri, zelina vega, ivy nile, sol
      ruca, jordynne grace, kelani jordan, zaria, blake monroe, hangman page, hangman adam page, jon moxley, swerve strickland,
      will ospreay, ospreay, kenny omega, kazuchika okada, mjf, darby allin, orange cassidy, konosuke takeshita, takeshita,
      ricochet, claudio castagnoli, wheeler yuta, kyle fletcher, mark briscoe, samoa joe, adam copeland, christian cage, bobby
      lashley, shelton benjamin, toni storm, timeless toni storm, mariah may, mercedes mone, jamie hayter, kris statlander,
      willow nightingale, thekla, britt baker, hikaru shida, young bucks, the young bucks, tetsuya naito, hiroshi tanahashi,
      zack sabre jr, gabe kidd, triple h, the undertaker, steve austin, kofi kingston, xavier woods, tozawa, dustin rhodes,
      moxley`,
  },
  {
    category: 'sports',
    says: 'rugby',
    events: `
      six nations, top 14, top14, rugby world cup, autumn nations, champions cup, super rugby, rugby, lions tour, british and
      irish lions, xv de france, autumn internationals, quilter nations series, nrl, state of origin`,
    sides: `
      stade toulousain, toulouse rugby, la rochelle, leinster rugby, munster rugby, springboks, all blacks, wallabies,
      harlequins, saracens`,
    people: `
      antoine dupont, romain ntamack, thomas ramos, damian penaud, louis bielle biarrey, gregory alldritt, matthieu jalibert,
      maxime lucu, gael fickou, peato mauvaka, francois cros, thibaud flament, nolann le garrec, fabien galthie, fin smith,
      henry pollock, tommy freeman, maro itoje, ellis genge, ben earl, tom curry, george ford, owen farrell, jamie george,
      immanuel feyi waboso, steve borthwick, finn russell, duhan van der merwe, sione tuipulotu, huw jones, blair kinghorn,
      jamison gibson park, dan sheehan, tadhg beirne, caelan doris, james lowe, sam prendergast, bundee aki, josh van der flier,
      andy farrell, jac morgan, dewi lake, louis rees zammit, siya kolisi, eben etzebeth, cheslin kolbe, handre pollard, sacha
      feinberg mngomezulu, rassie erasmus, ardie savea, beauden barrett, will jordan, richie mounga, ellie kildunne, nathan
      cleary, reece walsh, kalyn ponga, latrell mitchell`,
  },
  {
    category: 'entertainment',
    says: 'awards, charts and the stage',
    events: `
      grammys, grammy awards, grammys nominations, vmas, mtv vmas, emas, amas, american music awards, brits, brit awards,
      oscars, academy awards, golden globes, emmys, sag awards, baftas, critics choice, tony awards, cannes film festival, met
      gala, billboard music awards, bbmas, iheart awards, bet awards, kids choice awards, kcas, teen choice, peoples choice,
      coachella, lollapalooza, glastonbury, glasto, halftime show, halftime, new music friday, billboard hot 100, jingle ball,
      rock in rio, the town, primavera sound, latin grammy, latin grammys, premios lo nuestro, premios juventud, vina del mar,
      victoires de la musique, nrj music awards, nma, sanremo, eurovision, premios goya, cma awards, acm awards, super bowl
      halftime, eras tour, bonnaroo, governors ball, spotify wrapped, mtv awards, gotham awards, cesar awards, venezia82, tiff25`,
    sides: '',
    people: `
      taylor swift, beyonce, rihanna, lady gaga, adele, dua lipa, billie eilish, finneas, olivia rodrigo, sabrina carpenter,
      chappell roan, charli xcx, ariana grande, selena gomez, miley cyrus, katy perry, harry styles, niall horan, louis
      tomlinson, ed sheeran, sam smith, lewis capaldi, raye, lola young, olivia dean, sam fender, self esteem, jorja smith,
      central cee, stormzy, little simz, florence welch, ellie goulding, rita ora, jessie j, jade thirlwall, perrie edwards,
      leigh anne, bruno mars, the weeknd, kendrick lamar, sza, doja cat, tyler the creator, doechii, megan thee stallion, cardi
      b, latto, glorilla, ice spice, victoria monet, summer walker, tate mcrae, addison rae, gracie abrams, benson boone, teddy
      swims, shaboozey, jelly roll, noah kahan, zach bryan, hozier, lana del rey, lorde, halsey, sia, phoebe bridgers, mitski,
      clairo, conan gray, troye sivan, madison beer, kelly clarkson, carrie underwood, lainey wilson, ella langley, megan
      moroney, kacey musgraves, luke combs, post malone, tyla, tems, burna boy, ayra starr, rema, asake, davido, wizkid, alicia
      keys, john legend, usher, ciara, jennifer lopez, jlo, shakira, christina aguilera, mariah carey, celine dion, cher,
      madonna, elton john, paul mccartney, stevie nicks, dolly parton, coldplay, imagine dragons, paramore, linkin park, foo
      fighters, green day, arctic monkeys, the killers, gorillaz, fontaines dc, sleep token, turnstile, tame impala, role model,
      sombr, alex warren, ravyn lenae, leon thomas, kehlani, coco jones, muni long, clipse, jid, bad bunny, karol g, rosalia,
      rauw alejandro, feid, maluma, j balvin, anitta, ludmilla, luisa sonza, pabllo vittar, ivete sangalo, becky g, young miko,
      myke towers, quevedo, aitana, bizarrap, nathy peluso, maria becerra, emilia mernes, duki, nicki nicole, tini, tini
      stoessel, lali, lali esposito, natti natasha, ozuna, daddy yankee, ricky martin, luis fonsi, camilo, sebastian yatra,
      manuel turizo, morat, danna paola, belinda, kenia os, grupo frontera, ivan cornejo, carin leon, christian nodal, angela
      aguilar, los angeles azules, julieta venegas, natalia lafourcade, aya nakamura, gims, ninho, orelsan, stromae, angele,
      clara luciani, juliette armanet, louane, slimane, vianney, pierre garnier, helena bailly, zaho de sagazan, theodora, jul,
      damso, tiakola, dadju, soprano, vitaa, amel bent, mylene farmer, indochine, timothee chalamet, zendaya, tom holland,
      florence pugh, pedro pascal, paul mescal, cillian murphy, robert downey jr, emma stone, margot robbie, ryan gosling, ryan
      reynolds, hugh jackman, cynthia erivo, jonathan bailey, jeff goldblum, michelle yeoh, demi moore, mikey madison, margaret
      qualley, adrien brody, kieran culkin, jeremy strong, sarah snook, colman domingo, zoe saldana, austin butler, jacob
      elordi, jenna ortega, anya taylor joy, ana de armas, jennifer lawrence, anne hathaway, nicole kidman, cate blanchett,
      meryl streep, viola davis, michael b jordan, ryan coogler, hailee steinfeld, delroy lindo, wunmi mosaku, miles caton,
      leonardo dicaprio, teyana taylor, chase infiniti, benicio del toro, sean penn, paul thomas anderson, jessie buckley, chloe
      zhao, rose byrne, emma thompson, kate hudson, wagner moura, fernanda torres, kleber mendonca filho, walter salles, selton
      mello, jafar panahi, guillermo del toro, oscar isaac, mia goth, ethan hawke, amy madigan, stellan skarsgard, elle fanning,
      renate reinsve, odessa azion, josh safdie, conan obrien, nikki glaser, ayo edebiri, jeremy allen white, ebon moss
      bachrach, hannah einbinder, jean smart, quinta brunson, adam scott, britt lower, tramell tillman, noah wyle, katherine
      lanasa, walton goggins, carrie coon, parker posey, aimee lou wood, owen cooper, stephen graham, erin doherty, ashley
      walters, seth rogen, catherine zeta jones, christina applegate, tina fey, amy poehler, steve martin, martin short, millie
      bobby brown, finn wolfhard, sadie sink, noah schnapp, caleb mclaughlin, gaten matarazzo, joe keery, maya hawke, david
      harbour, winona ryder, jamie campbell bower, penelope cruz, antonio banderas, javier bardem, pedro almodovar, tilda
      swinton, daniel craig, keanu reeves, tom cruise, tom hanks, denzel washington, brad pitt, george clooney, scarlett
      johansson, chris evans, chris hemsworth, natalie portman, dakota johnson, lily gladstone, ke huy quan, jamie lee curtis,
      danielle deadwyler, glen powell, nicholas hoult, david corenswet, rachel brosnahan, bella ramsey, gabriel luna`,
  },
  {
    category: 'entertainment',
    says: 'Korean music',
    events: `
      mama awards, mama2024, mama2025, mama vote, mma2024, mma2025, melon music awards, golden disc awards, gda, aaa2024,
      aaa2025, music bank, inkigayo, m countdown, mcountdown, show champion, show music core, music core, kcon, smtown live, 1st
      win, 2nd win, 3rd win, 1stwin, 2ndwin, 3rdwin, waterbomb, seoul music awards, hanteo music awards, circle chart, weverse
      con`,
    sides: '',
    people: `
      jungkook, jimin, taehyung, namjoon, yoongi, hoseok, seokjin, jisoo, jennie, lalisa, rose, nayeon, jihyo, tzuyu, sana,
      momo, karina, ningning, giselle, wonyoung, jang wonyoung, yujin, an yujin, gaeul, leeseo, sakura, kazuha, chaewon, yunjin,
      eunchae, ryujin, yeji, chaeryeong, yuna, haewon, sullyoon, jiwoo, kyujin, ahyeon, ruka, pharita, rami, rora, chiquita,
      wonhee, minju, moka, iroha, yunah, hyunjin, felix, bang chan, lee know, changbin, han jisung, seungmin, mingyu, wonwoo,
      hoshi, woozi, jeonghan, scoups, dokyeom, seungkwan, the8, soobin, yeonjun, beomgyu, taehyun, hueningkai, heeseung,
      jungwon, sunghoon, sunoo, haechan, jaemin, jeno, renjun, chenle, jisung, mark lee, doyoung, taeyong, jaehyun, yuta,
      jungwoo, johnny suh, hongjoong, seonghwa, yunho, yeosang, mingi, wooyoung, jongho, choi san, zhang hao, sung hanbin,
      hanbin, gyuvin, taerae, gunwook, wonbin, sungchan, shotaro, eunseok, sohee, taesan, leehan, woonhak, sungho, riwoo,
      taeyang, daesung, baekhyun, chanyeol, kyungsoo, suho, sehun, xiumin, lay zhang, taemin, onew, minho, iu, taeyeon, yoona,
      tiffany young, hwasa, solar mamamoo, moonbyul, wheein, miyeon, minnie, soyeon, yuqi, shuhua, irene, seulgi, wendy, yeri,
      chungha, sunmi, hyuna, somi, jeon somi, bibi, zico, jay park, heize, roy kim, day6, young k, wonpil, dowoon, sungjin,
      bambam, jackson wang, yugyeom, mark tuan, jinyoung, youngjae, jay b`,
  },
  {
    category: 'entertainment',
    says: 'Indian cinema',
    events: `
      filmfare, filmfare awards, siima, iifa, zee cine awards, national film awards, 71st national film awards, fdfs, bollywood,
      tollywood, kollywood, mollywood, sandalwood, box office, boxoffice, audio launch, pre release event, first single, second
      single, motion poster, filmfare south, title teaser`,
    sides: '',
    people: `
      shah rukh khan, shahrukh khan, srk, aamir khan, akshay kumar, ajay devgn, hrithik roshan, ranveer singh, ranbir kapoor,
      varun dhawan, shahid kapoor, tiger shroff, kartik aaryan, vicky kaushal, ayushmann khurrana, rajkummar rao, sidharth
      malhotra, abhishek bachchan, amitabh bachchan, anil kapoor, bobby deol, emraan hashmi, arjun kapoor, aditya roy kapur,
      ishaan khatter, siddhant chaturvedi, babil khan, ahaan panday, aneet padda, ibrahim ali khan, agastya nanda, pankaj
      tripathi, manoj bajpayee, jaideep ahlawat, r madhavan, arjun rampal, akshaye khanna, deepika padukone, alia bhatt,
      priyanka chopra, katrina kaif, kareena kapoor, anushka sharma, kriti sanon, kiara advani, shraddha kapoor, janhvi kapoor,
      khushi kapoor, sara ali khan, ananya panday, suhana khan, disha patani, kajol, rani mukerji, vidya balan, taapsee pannu,
      bhumi pednekar, yami gautam, mrunal thakur, triptii dimri, sharvari, fatima sana shaikh, sanya malhotra, nora fatehi,
      tabu, aishwarya rai, madhuri dixit, juhi chawla, karisma kapoor, sonakshi sinha, huma qureshi, aditi rao hydari, radhika
      apte, sobhita dhulipala, shehnaaz gill, tejasswi prakash, hina khan, rubina dilaik, rajinikanth, ajith kumar, ajith,
      suriya, dhanush, silambarasan, simbu, str, sivakarthikeyan, chiyaan vikram, karthi, vijay sethupathi, ravi mohan, jayam
      ravi, atharvaa, gv prakash, pradeep ranganathan, kavin, manikandan, harish kalyan, dhruv vikram, ashok selvan, sj suryah,
      fahadh faasil, mohanlal, mammootty, dulquer salmaan, dulquer, prithviraj sukumaran, tovino thomas, asif ali, basil joseph,
      roshan mathew, naslen, arjun ashokan, kunchacko boban, tovino, pranav mohanlal, mahesh babu, prabhas, ram charan, jr ntr,
      ntr, nani, vijay deverakonda, naga chaitanya, akhil akkineni, nagarjuna, venkatesh, ravi teja, ram pothineni, sai durgha
      tej, varun tej, nithiin, adivi sesh, siddhu jonnalagadda, teja sajja, vishwak sen, kiran abbavaram, sharwanand, gopichand,
      kalyan ram, chiranjeevi, naveen polishetty, sree vishnu, suhas, satyadev, yash, rishab shetty, rakshit shetty, kichcha
      sudeep, sudeep, shiva rajkumar, dhruva sarja, upendra, nayanthara, trisha, trisha krishnan, samantha ruth prabhu, rashmika
      mandanna, rashmika, pooja hegde, tamannaah, keerthy suresh, sai pallavi, sreeleela, krithi shetty, anupama parameswaran,
      nithya menen, kajal aggarwal, shruti haasan, malavika mohanan, priyanka mohan, aishwarya lekshmi, kalyani priyadarshan,
      mamitha baiju, rukmini vasanth, meenakshi chaudhary, ritika singh, bhagyashri borse, samyuktha, kayadu lohar, nidhhi
      agerwal, raashii khanna, rakul preet singh, ar rahman, anirudh, anirudh ravichander, yuvan shankar raja, devi sri prasad,
      thaman, thaman s, santhosh narayanan, harris jayaraj, ilaiyaraaja, sai abhyankkar, sushin shyam, jakes bejoy, pritam, amit
      trivedi, arijit singh, shreya ghoshal, sonu nigam, diljit dosanjh, ap dhillon, karan aujla, sid sriram, vishal mishra,
      lokesh kanagaraj, atlee, nelson dilipkumar, karthik subbaraj, vetrimaaran, mani ratnam, maniratnam, ss rajamouli,
      rajamouli, trivikram, sukumar, prashanth neel, sandeep reddy vanga, anil ravipudi, buchi babu sana, prasanth varma, nag
      ashwin, koratala siva, harish shankar, boyapati srinu, sujeeth, venkat prabhu, adhik ravichandran, karan johar, sanjay
      leela bhansali, rohit shetty, siddharth anand, aditya dhar, ayan mukerji, anurag basu, imtiaz ali, farhan akhtar, zoya
      akhtar, rajkumar hirani, lijo jose pellissery, jeethu joseph`,
  },
];
