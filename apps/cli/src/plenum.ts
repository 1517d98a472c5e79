import { main } from './main.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read our output has gone (`plenum … | head`).
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

// The code is set, not forced by exit(): what was written to a pipe is still on its way.
process.exitCode = await main(process.argv.slice(2));
