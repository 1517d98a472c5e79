import { Readable } from 'node:stream';
import { createRoute, z } from '@hono/zod-openapi';
import { PASSPHRASE_MINIMUM, writeBackup } from '@plenum/store';
import { plainText } from '../http/plain-text.ts';
import { administratorOf, jsonBody, problems, type Router } from '../http/router.ts';
import type { Services } from '../services.ts';
import { performInstallationAct } from './installation-acts.ts';

/** Everything in one sealed file, while people go on working. That it was taken, and by whom, is in the record. */
export function backupRoute(router: Router, services: Services): void {
  const { store, config, now } = services;
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/backup',
      request: jsonBody(
        z.strictObject({ passphrase: plainText(500).min(PASSPHRASE_MINIMUM), withKey: z.boolean().default(true) }),
      ),
      responses: { 200: { description: 'The backup, an age file that the passphrase opens' }, ...problems },
    }),
    async (c) => {
      const who = administratorOf(c);
      const { passphrase, withKey } = c.req.valid('json');
      const at = now();
      const backup = await writeBackup({
        dataDir: config.dataFolder,
        connection: store.database.connection,
        passphrase,
        withKey,
        now: at,
      });
      try {
        await performInstallationAct(services, { act: 'take-backup', size: backup.size, withKey }, who);
      } catch (error) {
        backup.stream.destroy();
        throw error;
      }
      return c.body(Readable.toWeb(backup.stream) as ReadableStream, 200, {
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': `attachment; filename="${backupName(at)}"`,
      });
    },
  );
}

/** `plenum-20260301-0800.backup`, by the moment in UTC. */
const backupName = (at: string): string =>
  `plenum-${at.slice(0, 16).replaceAll('-', '').replace('T', '-').replace(':', '')}.backup`;
