// Preloaded into measured children: tells the largest resident memory at the end.
process.on('exit', () => {
  process.stderr.write(`\npeak-memory-kb ${process.resourceUsage().maxRSS}\n`);
});
