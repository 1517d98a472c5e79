import { RestoreRefusedError } from './record/restore.ts';
import { runServer } from './run-server.ts';

runServer().catch((error: Error) => {
  console.error(error.message);
  process.exit(error instanceof RestoreRefusedError ? 4 : 1);
});
