/** Words that tie a topic to the field loosely: enough for a score in the middle, never for the domain tag. */
export const nearWords = `
      technology, tech, software, hardware, computer, computers, computing, computational, digital, data, database,
      server, servers, robot, robots, robotics, automation, algorithm, algorithms, internet, web, network, networks,
      cyber, cybersecurity, infosec, hackers, hacking, hackathon, startup, startups, coding, code, coder, developer,
      developers, engineer, engineering, science, innovation, chip, chips, processor, laptop, pc, smart, virtual, vr,
      ar, metaverse, quantum, crypto, blockchain, web3, fintech, model, models, training, token, tokens, agent,
      agents, assistant, google, microsoft, apple, meta, amazon, tesla, ibm, oracle, samsung, dell, hp, lenovo, asus,
      msi, gigabyte, razer, corsair, logitech, windows, macos, ios, android, chrome, browser, app, apps, update,
      outage, down, bug, beta, launch, keynote, developer conference, hacker, electron, cloudy`;
