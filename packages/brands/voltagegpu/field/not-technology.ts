/** People of the field. They are no technology, and trend for anything. As of 2026-11. */
export const people = `
      sam altman, samaltman, altman, greg brockman, ilya sutskever, sutskever, mira murati, murati, dario amodei, 
      daniela amodei, amodei, demis hassabis, hassabis, jensen huang, jensenhuang, geoffrey hinton, geoff hinton, 
      yann lecun, lecun, yoshua bengio, bengio, andrej karpathy, karpathy, fei fei li, andrew ng, mustafa suleyman, 
      alexandr wang, arthur mensch, liang wenfeng, aravind srinivas, satya nadella, satyanadella, nadella, 
      sundar pichai, sundarpichai, pichai, lisa su, alan turing`;

/** Products whose names trend for anything: a launch, a scandal of what they answered, an everyday word. */
export const trendsForAnything = `
      copilot, microsoft copilot, grok, xai, x ai, neuralink, palantir, character ai, characterai, tesla optimus, teslabot, tesla bot,
      siri, bard, bing, cursor, cloud9, lensa, cloudflare, moltbook, manus ai, worldcoin,
      gemini, claude, llama, mistral, perplexity, sora, codex`;

/** Laws, disputes and failures that are named by a word of the field. */
export const affairs = `
      ai act, eu ai act, ai bill, ai law, chips act, chip act, cloud act, ai treaty, ai moratorium, ai executive order, sb 1047, sb1047,
      ai pause, pause ai, pauseai, stop ai, stopai, quitgpt, cancel chatgpt, keep4o, keep 4o, save4o, deepfake, deepfakes, deep fake,
      ai psychosis, ai slop, ai bubble, ai doom, ai layoffs, ai jobs, ai art theft, gpu shortage, chip shortage, chip war, chip ban,
      export controls, data center water, no data center, dead internet theory, no ai, no to ai, save ai, free ai, ai videos, ai images, ai photos, ai pics, ai girlfriend, ai boyfriend, ai cover, ai covers, ai clone, ai replaced`;
