import { runServer } from './run-server.ts';

runServer().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
