import { machineSaid } from '@plenum/store';
import { RestoreRefusedError } from './record/restore.ts';
import { runServer } from './run-server.ts';

runServer().catch((error: Error) => {
  console.error(machineSaid(error, 'both'));
  process.exit(error instanceof RestoreRefusedError ? 4 : 1);
});
