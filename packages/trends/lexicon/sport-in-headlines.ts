/**
 * Besides names of competitions and teams, words by which a headline is plainly of sport. Sides by the short names that
 * headlines have, of 2026-27; athletes who are in the news by their name alone, as of 2026-11. Patterns as in `grave-news.ts`.
 */
export const PLAINLY_OF_SPORT = `
      =q1, =q2, =q3, =fp1, =fp2, =fp3, =pit =stop|=stops|=lane, =podium, =all =out, # =for #, # =not =out, =hat =trick, treble,
      =double =as|=fires|=sinks|=sends|=for|=helps|=earns|=gives|=in|=against, =with =double|=treble|=hat, =fifty, =ton, spinner, =pacer, =world =cup, =match =card,
      =goalless, =winless, =whitewash, =ashes =test|=series|=opener|=squad|=hopes, =unbeaten, =pitstop, =aces, =nets =brace, =first =leg, =second =leg, =nil, =match =winner, =pundit, =offside, =header, =worldie,
      =free =kick, =corner =kick, =benched, =teammate, =teammates, =skipper, =dugout, =locker =room, =draft =pick, =free =agent, =trade =deadline, =bullpen,
      =quarterfinalist, =knockouts, =title =defence|=defense, =trophyless, =caddie, =fairways, =birdies, =grand =slam, =straight =sets, =odi, =t20, =t20i,
      =arsenal, =villa, =everton, =leeds, =spurs, =wolves, =brentford, =brighton, =bournemouth, =fulham, =burnley, =sunderland, =newcastle,
      =gunners, =hammers, =toffees, =canaries, =celtic, =hibs, =barca, =madrid, =atletico, =bayern, =dortmund, =juve, =juventus, =milan, =napoli,
      =psg, =ajax, =benfica, =flamengo, =boca, =packers, =lions, =cowboys, =chiefs, =steelers, =ravens, =broncos, =raiders, =chargers, =niners,
      =49ers, =seahawks, =vikings, =bengals, =colts, =texans, =jaguars, =falcons, =bucs, =buccaneers, =commanders, =lakers, =celtics, =knicks,
      =nets, =sixers, =bucks, =cavs, =pistons, =pacers, =hawks, =hornets, =wizards, =nuggets, =timberwolves, =blazers, =clippers,
      =mavs, =mavericks, =grizzlies, =pelicans, =yankees, =mets, =dodgers, =padres, =cubs, =astros, =braves, =phillies, =orioles, =mariners, =brewers, =jays, =bruins, =leafs, =oilers,
      =csk, =rcb, =kkr, =srh, =lsg, =pbks, =team =usa|=gb|=india, =black =caps, =proteas, =springboks, =wallabies, =lionesses, =socceroos, =matildas, =windies,
      =haaland, =salah, =mbappe, =kane, =saka, =bellingham, =vinicius, =lewandowski, =yamal, =messi, =ronaldo, =neymar, =palmer, =foden, =isak, =wirtz, =ekitike, =gyokeres, =odegaard, =guardiola, =arteta,
      =mahomes, =allen =touchdown, =lebron, =curry, =doncic, =jokic, =giannis, =wembanyama, =gilgeous, =tatum, =edwards =points, =caitlin =clark, =ohtani, =judge =homers, =mcdavid, =ovechkin, =crosby,
      =djokovic, =alcaraz, =sinner, =swiatek, =sabalenka, =gauff, =raducanu, =draper, =verstappen, =hamilton =out|=wins|=takes|=crashes|=p1|=pole|=podium|=spins, =norris, =piastri, =leclerc, =russell =pole, =antonelli, =mcilroy, =scheffler,
      =kohli, =rohit, =bumrah, =jaiswal, =siraj, =stokes, =smith =century, =cummins, =starc, =labuschagne, =babar, =shaheen, =gukesh, =carlsen, =praggnanandhaa`;

/** Grave words in the turns that sport alone gives them; they excuse only where a headline is plainly of sport. */
export const TURNS_OF_SPORT = `
      =disqualified =from|=for|=at|=after|=in, =disqualification, ambush, fire * =to =victory|=win|=glory|=title|=final|=finals|=top|=semis|=draw|=triumph,
      century|ton|fifty|double|treble|spell|masterclass|haul|batting|bowling|spinners|pacers|knock destroy,
      destroy =england|=australia|=india|=pakistan|=bangladesh|=ireland|=wales|=scotland|=france|=germany|=spain|=italy|=brazil|=argentina|=united|=city|=spurs|=chelsea|=arsenal|=liverpool|=lakers|=celtics|=champions,
      =under =fire =after|=over|=for|=following * loss|defeat|draw|exit|capitulation|=results|=form|=start,
      =beaten =by =#|=teenager|=wildcard|=qualifier|=rival|=rivals|=underdog|=underdogs|=champion|=champions,
      =beaten =by * =teenager|=champion|=champions|=seed|=qualifier|=wildcard|=minnows|=points|=goals|=runs|=wickets|=seconds|=rivals|=debutant|=underdogs|=majority|=header|=penalty,
      =beaten =by =england|=australia|=india|=pakistan|=france|=germany|=spain|=italy|=brazil|=argentina|=united|=city|=spurs|=chelsea|=arsenal|=liverpool|=leeds|=villa|=lakers|=celtics,
      =crashes|=crashed|=crash =in =q1|=q2|=q3|=qualifying|=practice, collapse =again =at|=against|=as, =victim|=victims =of * upset|comeback|rally, =fall|=falls|=fell =victim =to,
      bullet =header, rocket|missile * serve|header|forehand|volley, =buried|=bury|=buries =three|=penalty|=winner|=spot|=late|=chance, suffocate|suffocating =defense|=defence|=press,
      mourn =exit|=defeat|=relegation, =hit =by =injuries, =injury =free|=plagued|=hit|=prone|=ravaged, =strangle|=strangled|=strangles =england|=australia|=batters|=chase,
      =nightmare|=horror =start|=show|=run|=miss|=own, =blast|=blasts =fifty|=hundred|=century|=sixes, =attack =spearhead, =trapped =lbw|=leg|=in =front, =poisoned =chalice,
      =run|=runs|=ran|=running =riot, =slaughter|=slaughtered =bowling|=bowlers, =killed|=kills|=kill =the =game|=tie|=contest, =on =the =brink,
      =rip|=rips|=ripped =through|=into|=apart, =shoot|=shoots =down, =medvedev,
      =slams|=slam #, =slams|=slam|=slammed * ton|century|fifty|hundred|sixes|winner, =after|=following|=batting collapse, =erupts|=erupted|=erupt =for`;
