// Preloaded into measured children: tells at the end what the process used, in KB and in ms.
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write(`\nusage ${maxRSS} ${(userCPUTime + systemCPUTime) / 1000}\n`);
});
